package org.tadamun.web.api.description;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says which members may be null. The word {@code nullable} is put on a type itself, since beside a
 * reference it has no effect (OpenAPI 3.0.3).
 */
final class ApiNulls {

  private ApiNulls() {}

  /** False for lists and maps, which are empty instead, and for primitives. */
  static boolean mayBe(Class<?> type) {
    return !type.isPrimitive()
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }

  /** Marks all members as required: an answer always has each, with null if there is no value. */
  static Schema whole(Schema answered) {
    Map<String, Schema> parts = answered.getProperties();
    return parts == null || parts.isEmpty()
        ? answered
        : answered.required(List.copyOf(parts.keySet()));
  }

  /**
   * The schema of this type or null. Types written as one value are repeated in place; a record
   * becomes a choice of its reference and null.
   */
  static Schema or(Type type) {
    Class<?> raw = ApiTypes.raw(type);
    if (!ApiTypes.isThing(type)) {
      return ApiSchemas.of(type).nullable(true);
    }
    if (ApiTypes.isWhole(raw)) {
      return ApiScalars.of(ApiTypes.name(raw)).nullable(true);
    }
    if (raw.isEnum()) {
      List<Object> words = new ArrayList<>(ApiSchemas.names(raw));
      words.add(null);
      return ApiSchemas.of(SchemaType.STRING).enumeration(words).nullable(true);
    }
    return OASFactory.createSchema().addAnyOf(ApiSchemas.of(type)).addAnyOf(nothing());
  }

  /** Null, or an object without members: version 3.0 has no type for null alone. */
  static Schema nothing() {
    return ApiSchemas.of(SchemaType.OBJECT).nullable(true).maxProperties(0);
  }
}
