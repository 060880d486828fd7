// Two texts → what they share and where they differ. Pure: the build and the browser run the same code.
