package org.tadamun.web.api.description;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.tadamun.kernel.rest.boundary.MergePatch;

/** What a method takes and answers, in each of its forms. */
final class ApiBodies {

  private static final String PART = "file";

  private ApiBodies() {}

  static APIResponses answers(Method method, String usual, ApiTypes types) {
    APIResponses responses = OASFactory.createAPIResponses();
    for (ApiAnswer answer : ApiAnswer.of(method)) {
      APIResponse response =
          OASFactory.createAPIResponse()
              .description(answer.description().isEmpty() ? usual : answer.description());
      if (!answer.code().equals(ApiAnswer.NOTHING) && !method.isAnnotationPresent(HEAD.class)) {
        response.setContent(content(method, answer.type(), types));
      }
      responses.addAPIResponse(answer.code(), response);
    }
    return responses;
  }

  private static Content content(Method method, Type type, ApiTypes types) {
    Content content = OASFactory.createContent();
    for (String form : ApiAnswer.forms(method)) {
      add(content, form, type, types);
    }
    return content;
  }

  private static void add(Content content, String form, Type type, ApiTypes types) {
    content.addMediaType(form, OASFactory.createMediaType().schema(shape(type, form, types)));
  }

  /**
   * @param body in the forms that the server has found; null where nothing is taken
   */
  static void describe(
      org.eclipse.microprofile.openapi.models.parameters.RequestBody body,
      Method method,
      ApiTypes types) {
    if (body != null) {
      Type taken = taken(method);
      Map<String, Type> said = said(method);
      Content content = OASFactory.createContent();
      for (String form : body.getContent().getMediaTypes().keySet()) {
        Type sent = said.getOrDefault(form, taken);
        if (sent != null) {
          types.take(sent);
        }
        add(content, form, sent, types);
      }
      body.setContent(content);
      if (patched(method).isPresent()) {
        body.setDescription("RFC 7396: what is absent stays, what is null goes.");
      }
    }
  }

  /** Null for a file. */
  static Type taken(Method method) {
    return patched(method)
        .or(() -> Stream.of(method.getParameterTypes()).filter(Class::isRecord).findFirst())
        .orElse(null);
  }

  /** What a patch changes has its members, and none of them has to be there. */
  private static Optional<Class<?>> patched(Method method) {
    return Stream.of(method.getParameters())
        .map(parameter -> parameter.getAnnotation(MergePatch.Of.class))
        .filter(Objects::nonNull)
        .<Class<?>>map(MergePatch.Of::value)
        .findFirst();
  }

  /** Where a file may also be something else. */
  private static Map<String, Type> said(Method method) {
    Map<String, Type> said = new HashMap<>();
    RequestBody body = method.getAnnotation(RequestBody.class);
    if (body != null) {
      for (var content : body.content()) {
        Class<?> type = content.schema().implementation();
        if (type != Void.class) {
          said.put(content.mediaType(), type);
        }
      }
    }
    return said;
  }

  private static Schema shape(Type type, String form, ApiTypes types) {
    if (type == null || type == String.class && isJson(form)) {
      return file(form);
    }
    types.add(type);
    return ApiSchemas.of(type);
  }

  /** Also where it says what is in it, as {@code application/geo+json} does. */
  private static boolean isJson(String form) {
    return form.matches("application/(?:\\w+\\+)?json\\b.*");
  }

  /** A file, whose form is its own. */
  private static Schema file(String form) {
    if (form.equals(MediaType.MULTIPART_FORM_DATA)) {
      // By what it says a client makes the parts: of a mere file it would send the bytes alone.
      return ApiSchemas.of(SchemaType.OBJECT).addProperty(PART, binary()).addRequired(PART);
    }
    return isJson(form)
        ? ApiSchemas.of(SchemaType.OBJECT)
        : form.startsWith("text/") ? ApiSchemas.of(SchemaType.STRING) : binary();
  }

  private static Schema binary() {
    return ApiSchemas.of(SchemaType.STRING).format("binary");
  }
}
