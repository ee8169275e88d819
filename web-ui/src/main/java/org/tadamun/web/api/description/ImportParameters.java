package org.tadamun.web.api.description;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tadamun.petition.intake.boundary.ImportOptions;

/** What {@link ImportOptions} reads; the server does not look for parameters there. */
final class ImportParameters {

  private static final String DRY_RUN = "dryRun";

  private ImportParameters() {}

  static List<Parameter> all() {
    return Stream.of(ImportOptions.class.getDeclaredFields())
        .map(ImportParameters::name)
        .filter(Objects::nonNull)
        .map(ImportParameters::parameter)
        .toList();
  }

  private static String name(Field field) {
    QueryParam parameter = field.getAnnotation(QueryParam.class);
    return parameter == null ? null : parameter.value();
  }

  private static Parameter parameter(String name) {
    return OASFactory.createParameter()
        .in(Parameter.In.QUERY)
        .name(name)
        .required(name.equals("petition"))
        .schema(ApiSchemas.of(name.equals(DRY_RUN) ? SchemaType.BOOLEAN : SchemaType.STRING));
  }
}
