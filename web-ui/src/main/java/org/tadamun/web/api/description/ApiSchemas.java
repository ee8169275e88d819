package org.tadamun.web.api.description;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * The schemas of what the API takes and answers, made from the Java types. Those of the server are
 * wrong: one page type for all lists, one schema for two types of the same name, and none for most
 * answers.
 */
final class ApiSchemas {

  private static final Map<Class<?>, SchemaType> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, SchemaType.STRING),
          Map.entry(boolean.class, SchemaType.BOOLEAN),
          Map.entry(Boolean.class, SchemaType.BOOLEAN),
          Map.entry(int.class, SchemaType.INTEGER),
          Map.entry(Integer.class, SchemaType.INTEGER),
          Map.entry(long.class, SchemaType.INTEGER),
          Map.entry(Long.class, SchemaType.INTEGER),
          Map.entry(double.class, SchemaType.NUMBER),
          Map.entry(Double.class, SchemaType.NUMBER),
          Map.entry(BigDecimal.class, SchemaType.NUMBER));

  private ApiSchemas() {}

  /** Replaces the schemas that the server has found. */
  static void describe(Components components, ApiTypes types) {
    components.setSchemas(null);
    types
        .byName()
        .forEach(
            (name, type) ->
                components.addSchema(
                    name, types.isAnswered(name) ? ApiNulls.whole(thing(type)) : thing(type)));
  }

  /** The schema of this type where another schema uses it: a reference for types with a name. */
  static Schema of(Type type) {
    if (ApiTypes.isThing(type)) {
      return OASFactory.createSchema().ref(ApiTypes.name(type));
    }
    Class<?> raw = ApiTypes.raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      return list(of(ApiTypes.arguments(type).getFirst()));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return of(SchemaType.OBJECT)
          .additionalPropertiesSchema(of(ApiTypes.arguments(type).getLast()));
    }
    SchemaType simple = SIMPLE.get(raw);
    if (simple == null) {
      throw new IllegalStateException("Nobody said how " + type + " is written");
    }
    return of(simple);
  }

  private static Schema thing(Type type) {
    Class<?> raw = ApiTypes.raw(type);
    if (raw == Page.class) {
      return of(SchemaType.OBJECT)
          .addProperty("items", list(of(ApiTypes.arguments(type).getFirst())))
          .addProperty("next", ApiNulls.or(String.class));
    }
    if (ApiTypes.isWhole(raw)) {
      return ApiScalars.of(ApiTypes.name(raw));
    }
    if (raw.isEnum()) {
      return of(SchemaType.STRING).enumeration(names(raw));
    }
    Schema schema = of(SchemaType.OBJECT);
    for (RecordComponent part : raw.getRecordComponents()) {
      schema.addProperty(JsonName.of(part), part(part));
    }
    boolean whole = raw.isAnnotationPresent(OnlyKnown.class);
    return whole ? schema.additionalPropertiesBoolean(false) : schema;
  }

  static List<Object> names(Class<?> of) {
    return Arrays.stream(of.getEnumConstants()).<Object>map(one -> ((Enum<?>) one).name()).toList();
  }

  /** The member's schema, its own description first, then that of its type. */
  private static Schema part(RecordComponent part) {
    Schema schema = taken(part);
    var said =
        part.getAccessor()
            .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (said == null) {
      return schema;
    }
    if (said.enumeration().length > 0) {
      // A member with named values is required, so it must not be null.
      schema.enumeration(List.of(said.enumeration())).nullable(null);
    }
    String told =
        Stream.of(said.description(), schema.getDescription())
            .filter(words -> words != null && !words.isEmpty())
            .collect(Collectors.joining("; "));
    return told.isEmpty() ? schema : schema.description(told);
  }

  /** The schema of a member. With {@link ById} it is an id or a new thing in full. */
  private static Schema taken(RecordComponent part) {
    Type type = part.getGenericType();
    if (part.isAnnotationPresent(ById.class) && part.getType().isRecord()) {
      return OASFactory.createSchema()
          .addAnyOf(of(SchemaType.STRING))
          .addAnyOf(of(type))
          .addAnyOf(ApiNulls.nothing());
    }
    Schema usual = ApiNulls.mayBe(part.getType()) ? ApiNulls.or(type) : of(type);
    return part.isAnnotationPresent(PlainName.class) ? ApiScalars.orPlain(usual) : usual;
  }

  private static Schema list(Schema items) {
    return of(SchemaType.ARRAY).items(items);
  }

  static Schema of(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }
}
