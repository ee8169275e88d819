package org.tadamun.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Completes what the server finds by itself for {@code /openapi}: which answers each operation
 * gives, every refusal as a problem, and who may call it.
 */
public class ApiDescription implements OASFilter {

  static final String BASE = "/api/v1";
  static final String KEY = "key";
  private static final String JSON_PROBLEM = "application/problem+json";

  private static final Set<String> READ_WITH_KEY =
      Set.of(
          "/addressees",
          "/addressees/{id}",
          "/alarms/{id}",
          "/batches/{id}",
          "/campaigns/{slug}/delivery-board",
          "/campaigns/{slug}/milestone-tasks",
          "/campaigns/{slug}/petitions",
          "/deliveries",
          "/deliveries/{id}",
          "/endorsements/{id}",
          "/endorsers",
          "/endorsers/{id}",
          "/event-passes/{id}",
          "/exports/{id}",
          "/exports/{id}/content",
          "/imports/{id}",
          "/imports/{id}/errors",
          "/invalidations/{id}",
          "/organisations",
          "/organisations/{slug}",
          "/parliamentary-acts/{id}",
          "/petitions/{slug}/alarms",
          "/petitions/{slug}/batches",
          "/petitions/{slug}/channels",
          "/petitions/{slug}/channels/countries",
          "/petitions/{slug}/editing",
          "/petitions/{slug}/event-passes",
          "/petitions/{slug}/funnel",
          "/petitions/{slug}/invalidations",
          "/petitions/{slug}/milestones",
          "/petitions/{slug}/recounts/latest",
          "/petitions/{slug}/signatures",
          "/petitions/{slug}/snapshots",
          "/petitions/{slug}/translations",
          "/petitions/{slug}/trends",
          "/petitions/{slug}/versions/next",
          "/retention",
          "/retention/reports",
          "/snapshots/{id}",
          "/snapshots/{id}.csv",
          "/snapshots/{id}.data.json",
          "/snapshots/{id}.html",
          "/snapshots/{id}.json",
          "/snapshots/{id}.manifest.json",
          "/snapshots/{id}.manifest.sig",
          "/snapshots/{id}.pdf");

  private static final Set<String> WRITTEN_BY_ANYBODY =
      Set.of("/petitions/{slug}/signatures", "/ping", "/snapshots/verification");

  /** Below the first the token of a mail is the key, but for what staff do below the second. */
  private static final String BY_LINK = "/signatures/";

  private static final String BY_STAFF = "/signatures/{id}/";

  private static final Set<String> CREATES =
      Set.of(
          "/addressees",
          "/campaigns",
          "/campaigns/{slug}/actions",
          "/campaigns/{slug}/endorsements",
          "/campaigns/{slug}/petitions",
          "/days-of-action",
          "/deliveries",
          "/endorsers",
          "/exports/countries",
          "/exports/signatures",
          "/organisations",
          "/parliamentary-acts",
          "/petitions/{slug}/batches",
          "/petitions/{slug}/event-passes",
          "/petitions/{slug}/invalidations",
          "/petitions/{slug}/milestones",
          "/petitions/{slug}/snapshots");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Tadamun")
            .version("1")
            .description("Petitions, actions and endorsements of international campaigns."));
    components(document.getComponents());
    ApiSchemas.complete(document.getComponents());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            complete(path.substring(BASE.length()), method, operation)));
  }

  private static void components(Components components) {
    components.addSecurityScheme(
        KEY, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    for (ProblemType type : ProblemType.values()) {
      components.addResponse(
          type.slug(),
          OASFactory.createAPIResponse()
              .description(type.slug())
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          JSON_PROBLEM,
                          OASFactory.createMediaType()
                              .schema(ApiSchemas.reference(ApiSchemas.PROBLEM)))));
    }
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    boolean open =
        isByLink(path)
            || (reads ? !READ_WITH_KEY.contains(path) : WRITTEN_BY_ANYBODY.contains(path));
    operation.setOperationId(operationId(method, path));
    APIResponses responses = operation.getResponses();
    APIResponse success = responses.getDefaultValue();
    responses.removeAPIResponse(APIResponses.DEFAULT);
    responses.addAPIResponse(
        success(path, method), success.description(reads ? "What was asked for." : "Done."));
    if (path.equals("/imports/signatures")) {
      ApiSchemas.importOptions().forEach(operation::addParameter);
    }
    if (path.equals("/petitions/{slug}/invalidations") && !reads) {
      responses.addAPIResponse("200", ApiSchemas.preview());
    }
    if (!open) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
      refuse(responses, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    }
    if (!open && method == HttpMethod.POST) {
      if (!takesFileAlone(operation)) {
        operation.addParameter(repeatable());
      }
      refuse(responses, ProblemType.WRONG_STATE, ProblemType.INVALID);
    }
    if (operation.getRequestBody() != null) {
      refuse(
          responses,
          ProblemType.MALFORMED,
          ProblemType.TOO_LARGE,
          ProblemType.UNSUPPORTED_MEDIA,
          ProblemType.INVALID);
    }
    if (path.contains("{")) {
      refuse(responses, ProblemType.NOT_FOUND);
    }
    if (!reads && path.contains("{")) {
      refuse(responses, ProblemType.WRONG_STATE);
    }
    if (isByLink(path)) {
      refuse(responses, ProblemType.GONE);
    }
    if (path.equals("/petitions/{slug}/signatures") && !reads) {
      refuse(responses, ProblemType.TOO_MANY);
    }
    if (has(operation, Parameter.In.QUERY, null)) {
      refuse(responses, ProblemType.INVALID);
    }
    if (has(operation, Parameter.In.HEADER, "If-Match")) {
      refuse(responses, ProblemType.STALE);
    }
    if (path.endsWith("/outcome")
        || path.endsWith("/completion")
        || path.endsWith("/next/withdrawal")
        || path.endsWith("/next/publication")
        || (path.endsWith("/versions") && !reads)
        || (method == HttpMethod.PATCH && !open)) {
      refuse(responses, ProblemType.PRECONDITION_REQUIRED);
    }
    refuse(responses, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
  }

  private static boolean isByLink(String path) {
    return path.startsWith(BY_LINK) && !path.startsWith(BY_STAFF);
  }

  /** A file is not compared with an earlier one, so nothing is promised of sending it again. */
  private static boolean takesFileAlone(Operation operation) {
    RequestBody body = operation.getRequestBody();
    return body != null
        && body.getContent() != null
        && body.getContent().getMediaTypes().keySet().stream()
            .noneMatch(type -> type.endsWith("json"));
  }

  private static Parameter repeatable() {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name("Idempotency-Key")
        .description(
            "Of the caller's choice. The same request with the same key happens once and gets the"
                + " same answer for 24 hours.")
        .schema(
            OASFactory.createSchema().type(Schema.SchemaType.STRING).minLength(1).maxLength(255));
  }

  private static String success(String path, HttpMethod method) {
    if (method != HttpMethod.POST) {
      return "200";
    }
    return CREATES.contains(path) ? "201" : isForLater(path) ? "202" : "200";
  }

  /** What is taken now and done later. */
  private static boolean isForLater(String path) {
    return path.endsWith("}/signatures") || path.equals("/imports/signatures");
  }

  private static String operationId(HttpMethod method, String path) {
    return (method.name().toLowerCase(Locale.ROOT) + path)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("-$", "");
  }

  private static boolean has(Operation operation, Parameter.In in, String name) {
    List<Parameter> parameters = operation.getParameters();
    return parameters != null
        && parameters.stream()
            .anyMatch(p -> p.getIn() == in && (name == null || name.equals(p.getName())));
  }

  private static void refuse(APIResponses responses, ProblemType... types) {
    for (ProblemType type : types) {
      responses.addAPIResponse(
          Integer.toString(type.status()), OASFactory.createAPIResponse().ref(type.slug()));
    }
  }
}
