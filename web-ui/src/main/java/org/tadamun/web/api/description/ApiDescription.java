package org.tadamun.web.api.description;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.web.api.description.query.QueryParameters;

/**
 * Completes the server's {@code /openapi}: what each operation takes and answers, every refusal as
 * a problem, and who may call it.
 */
public class ApiDescription implements OASFilter {

  static final String BASE = "/api/v1";
  private static final String JSON_PROBLEM = "application/problem+json";

  /** The description of problem types whose name does not explain enough. */
  private static final Map<ProblemType, String> TOLD =
      Map.of(
          ProblemType.MALFORMED,
          "malformed: it cannot be read; where JSON breaks off, detail has line and column",
          ProblemType.UNAUTHENTICATED,
          "unauthenticated: no key, or one that is not or no longer valid",
          ProblemType.NOT_FOUND,
          "not-found: there is no such thing, or the caller may not know of it",
          ProblemType.NOT_ALLOWED,
          "not-allowed: the header Allow has the methods that the address takes",
          ProblemType.WRONG_STATE,
          "wrong-state: the state does not allow it now; detail names it",
          ProblemType.STALE,
          "stale: it was changed since it was read; read it again, then repeat the change",
          ProblemType.INVALID,
          "invalid: errors has each mistake with its field",
          ProblemType.PRECONDITION_REQUIRED,
          "precondition-required: If-Match is missing",
          ProblemType.FORBIDDEN,
          "forbidden: the key has not the scope that the operation names, or its organisation has"
              + " not joined the campaign, or what it would change is another's; where it lacks one"
              + " the problem has that beside the others, as scope, and so has the header"
              + " WWW-Authenticate: of several, with blanks between them, one is enough",
          ProblemType.GONE,
          "gone; where the petition may be signed once more the problem has it beside the others,"
              + " as petition {slug, url}, and so has the header Link");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Tadamun")
            .version("1")
            .description(
                "Petitions, actions and endorsements of international campaigns. What every address"
                    + " may answer is not told of each: 400 where it cannot be read, 401 to a key"
                    + " that is not or no longer valid, 405 and 406; each is a problem, whose type"
                    + " is /problems/ and a name of the responses here: programs go by it, it is"
                    + " no page. A name in"
                    + " the query that is there twice, or unknown (but in public reads), is 422."
                    + " What is public may be kept for five seconds, and is 304 to who has its"
                    + " ETag. Scripts of other sites read what is public, and send nothing: a form"
                    + " of one's own signs from a server, as often as one address may."));
    document.setServers(List.of(ours()));
    ApiTypes types = new ApiTypes();
    types.add(Problem.class);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) ->
                            complete(path.substring(BASE.length()), verb, operation, types)));
    components(document.getComponents());
    ApiSchemas.describe(document.getComponents(), types);
    ServerNotes.drop(document);
  }

  /**
   * The server would name its own machine and port, behind the proxy. Generated clients would send
   * their keys there unencrypted, and everybody could read the name.
   */
  private static Server ours() {
    return OASFactory.createServer()
        .url(ConfigProvider.getConfig().getValue("tadamun.base-url", String.class));
  }

  private static void components(Components components) {
    components.addSecurityScheme(ApiScopes.NAME, ApiScopes.scheme());
    for (ProblemType type : ProblemType.values()) {
      components.addResponse(
          type.slug(),
          OASFactory.createAPIResponse()
              .description(TOLD.getOrDefault(type, type.slug()))
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          JSON_PROBLEM,
                          OASFactory.createMediaType().schema(ApiSchemas.of(Problem.class)))));
    }
  }

  private static void complete(String path, HttpMethod verb, Operation operation, ApiTypes types) {
    Method method = Routes.at(verb.name(), path);
    boolean reads = verb == HttpMethod.GET || verb == HttpMethod.HEAD;
    boolean open = !ApiScopes.isAsked(method);
    operation.setOperationId(operationId(verb, path));
    operation.setResponses(
        ApiBodies.answers(method, reads ? "What was asked for." : "Done.", types));
    ApiBodies.describe(operation.getRequestBody(), method, types);
    if (path.equals("/imports/signatures")) {
      QueryParameters.ofImport().forEach(operation::addParameter);
    }
    QueryParameters.describe(path, operation);
    ApiScopes.describe(method, operation);
    if (!open && verb == HttpMethod.POST) {
      operation.addParameter(repeatable());
    }
    new ApiRefusals(path, verb, operation).add(open);
  }

  private static Parameter repeatable() {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name("Idempotency-Key")
        .description(
            "Of the caller's choice. The same request with the same key happens once and gets the"
                + " same answer for 24 hours, or 409 where what that told of was erased since; a"
                + " file in its body is compared by its hash.")
        .schema(
            OASFactory.createSchema().type(Schema.SchemaType.STRING).minLength(1).maxLength(255));
  }

  private static String operationId(HttpMethod verb, String path) {
    return (verb.name().toLowerCase(Locale.ROOT) + path)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("-$", "");
  }
}
