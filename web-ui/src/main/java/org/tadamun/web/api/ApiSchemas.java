package org.tadamun.web.api;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tadamun.petition.intake.boundary.ImportOptions;

/** Shapes that the server does not find by itself, or takes for others. */
final class ApiSchemas {

  static final String PROBLEM = "Problem";
  private static final String PREVIEW = "InvalidationPreview";
  private static final String DRY_RUN = "dryRun";

  /** Figures by the names of an enum, which the server takes for one of these names. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "ActStats", "byState",
          "ActionStats", "byState",
          "Counts", "bySource",
          "DeliveryBoard", "byStanding",
          "DeliveryStats", "byOutcome",
          "EndorsementStats", "byKind",
          "SignatureStats", "bySource");

  private ApiSchemas() {}

  static void complete(Components components) {
    components.addSchema(PROBLEM, problem());
    components.addSchema(PREVIEW, invalidationPreview());
    FIGURES.forEach(
        (name, property) -> components.getSchemas().get(name).addProperty(property, figures()));
    components.getSchemas().values().forEach(ApiSchemas::unbound);
  }

  /** What has a name of its own is said to have no property at most. */
  private static void unbound(Schema schema) {
    if (Integer.valueOf(0).equals(schema.getMaxProperties())) {
      schema.setMaxProperties(null);
    }
  }

  static Schema reference(String name) {
    return OASFactory.createSchema().ref(name);
  }

  /** What {@link ImportOptions} reads; the server does not look for parameters there. */
  static List<Parameter> importOptions() {
    return Stream.of(ImportOptions.class.getDeclaredFields())
        .map(ApiSchemas::name)
        .filter(Objects::nonNull)
        .map(ApiSchemas::importOption)
        .toList();
  }

  private static String name(Field field) {
    QueryParam parameter = field.getAnnotation(QueryParam.class);
    return parameter == null ? null : parameter.value();
  }

  private static Parameter importOption(String name) {
    return OASFactory.createParameter()
        .in(Parameter.In.QUERY)
        .name(name)
        .required(name.equals("petition"))
        .schema(of(name.equals(DRY_RUN) ? SchemaType.BOOLEAN : SchemaType.STRING));
  }

  /** Beside the answer of what was proposed. */
  static APIResponse preview() {
    return OASFactory.createAPIResponse()
        .description("With dryRun=true: what would be taken out. Nothing is kept.")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/json", OASFactory.createMediaType().schema(reference(PREVIEW))));
  }

  private static Schema invalidationPreview() {
    Schema countries =
        list(object(Map.of("country", SchemaType.STRING, "count", SchemaType.INTEGER)));
    return object(Map.of("count", SchemaType.INTEGER, "withoutDomain", SchemaType.INTEGER))
        .addProperty("countries", countries)
        .addProperty(
            "versions",
            list(
                object(Map.of("version", SchemaType.INTEGER, "count", SchemaType.INTEGER))
                    .addProperty("countries", countries)))
        .addProperty(
            "examples",
            list(
                object(
                    Map.of(
                        "name", SchemaType.STRING,
                        "country", SchemaType.STRING,
                        "version", SchemaType.INTEGER,
                        "signedAt", SchemaType.STRING,
                        "confirmedAt", SchemaType.STRING))));
  }

  private static Schema problem() {
    return object(
            Map.of(
                "type", SchemaType.STRING,
                "title", SchemaType.STRING,
                "status", SchemaType.INTEGER,
                "detail", SchemaType.STRING,
                "instance", SchemaType.STRING))
        .addProperty(
            "errors",
            list(object(Map.of("field", SchemaType.STRING, "message", SchemaType.STRING))));
  }

  private static Schema figures() {
    return of(SchemaType.OBJECT).additionalPropertiesSchema(of(SchemaType.INTEGER));
  }

  private static Schema list(Schema items) {
    return of(SchemaType.ARRAY).items(items);
  }

  private static Schema object(Map<String, SchemaType> properties) {
    Schema schema = of(SchemaType.OBJECT);
    properties.forEach((name, type) -> schema.addProperty(name, of(type)));
    return schema;
  }

  private static Schema of(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }
}
