package org.tadamun.web.api.description.query;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.imports.boundary.ImportOptions;

/**
 * Describes the parameters in a query, of which the server knows only the names. A name means the
 * same at every address, except those that {@link QueryWords} has for one address.
 */
public final class QueryParameters {

  private QueryParameters() {}

  /** The parameters of {@link ImportOptions}, which the server does not find itself. */
  public static List<Parameter> ofImport() {
    return Stream.of(ImportOptions.class.getDeclaredFields())
        .map(QueryParameters::name)
        .filter(Objects::nonNull)
        .map(
            name ->
                OASFactory.createParameter()
                    .in(Parameter.In.QUERY)
                    .name(name)
                    .required(name.equals("petition"))
                    .schema(of(SchemaType.STRING)))
        .toList();
  }

  private static String name(Field field) {
    QueryParam parameter = field.getAnnotation(QueryParam.class);
    return parameter == null ? null : parameter.value();
  }

  public static void describe(String path, Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
          .forEach(
              parameter ->
                  parameter
                      .description(QueryWords.of(path, parameter.getName()))
                      .schema(shape(path, parameter.getName())));
    }
  }

  private static Schema shape(String path, String name) {
    return switch (name) {
      case "limit" ->
          of(SchemaType.INTEGER)
              .minimum(BigDecimal.ONE)
              .maximum(BigDecimal.valueOf(Page.MOST))
              .defaultValue(path.endsWith("/milestones") ? Page.MOST : Page.DEFAULT_LIMIT);
      case "version", "textVersion" -> of(SchemaType.INTEGER);
      case "dryRun", "due", "incident" -> of(SchemaType.BOOLEAN);
      case "interval" -> oneOf("hour", "day");
      case "by" -> path.endsWith("/trends") ? oneOf("domain", "range") : oneOf("none", "country");
      case "order" -> oneOf("count", "growth", "held", "countries", "last");
      default -> of(SchemaType.STRING);
    };
  }

  private static Schema of(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }

  /** A choice of words; the first is the default. */
  private static Schema oneOf(String usual, String... others) {
    Schema schema = of(SchemaType.STRING).addEnumeration(usual);
    Stream.of(others).forEach(schema::addEnumeration);
    return schema.defaultValue(usual);
  }
}
