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
 * Which members may be null, and how they say so: beside a type, since {@code nullable} beside a
 * reference, in whatever form, means nothing (OpenAPI 3.0.3).
 */
final class ApiNulls {

  private ApiNulls() {}

  /** A list or figures by a name are empty where there is nothing; a primitive is always there. */
  static boolean mayBe(Class<?> type) {
    return !type.isPrimitive()
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }

  /** An answer has every member: what there is not is null. */
  static Schema whole(Schema answered) {
    Map<String, Schema> parts = answered.getProperties();
    return parts == null || parts.isEmpty()
        ? answered
        : answered.required(List.copyOf(parts.keySet()));
  }

  /** What is written in one piece stands where it is used; a record has nothing beside it. */
  static Schema or(Type type) {
    Class<?> raw = ApiTypes.raw(type);
    if (!ApiTypes.isThing(type)) {
      return ApiSchemas.of(type).nullable(true);
    }
    if (ApiTypes.isWhole(raw)) {
      return ApiWholes.of(ApiTypes.name(raw)).nullable(true);
    }
    if (raw.isEnum()) {
      List<Object> words = new ArrayList<>(ApiSchemas.names(raw));
      words.add(null);
      return ApiSchemas.of(SchemaType.STRING).enumeration(words).nullable(true);
    }
    return OASFactory.createSchema().addAnyOf(ApiSchemas.of(type)).addAnyOf(nothing());
  }

  /** Null, or an object in which nothing is: in this version there is no type of null. */
  static Schema nothing() {
    return ApiSchemas.of(SchemaType.OBJECT).nullable(true).maxProperties(0);
  }
}
