// The parts that the record schemas are made of: JSON Schema 2020-12, nothing beyond what is named, every value described.

/** A schema as plain data. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

export function text(description: string): Schema {
  return { type: "string", minLength: 1, description };
}

export function textOrNull(description: string): Schema {
  return { type: ["string", "null"], minLength: 1, description };
}

export function integer(description: string): Schema {
  return { type: "integer", minimum: 0, description };
}

export function integerOrNull(description: string): Schema {
  return { type: ["integer", "null"], minimum: 0, description };
}

export function flag(description: string): Schema {
  return { type: "boolean", description };
}

export function oneOf(values: readonly string[], description: string): Schema {
  return { enum: values, description };
}

export function oneOfOrNull(values: readonly string[], description: string): Schema {
  return { enum: [...values, null], description };
}

export function dateOrNull(description: string): Schema {
  return { type: ["string", "null"], pattern: "^\\d{4}-\\d{2}-\\d{2}$", description };
}

export function href(description: string): Schema {
  return { type: "string", pattern: "^/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?$", description };
}

export function hrefOrNull(description: string): Schema {
  return { ...href(description), type: ["string", "null"] };
}

export function list(items: Schema, description: string): Schema {
  return { type: "array", items, description };
}

/** All of `properties`, and nothing else. */
export function object(properties: Readonly<Record<string, Schema>>, description: string): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    description,
  };
}

export function objectOrNull(properties: Readonly<Record<string, Schema>>, description: string): Schema {
  return { ...object(properties, description), type: ["object", "null"] };
}
