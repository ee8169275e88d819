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

/** Describes what a method takes and answers, in each media type. */
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
   * @param body with the media types that the server has found; null if the method takes no body
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

  /** The type of the body; null for a file. */
  static Type taken(Method method) {
    return patched(method)
        .or(() -> Stream.of(method.getParameterTypes()).filter(Class::isRecord).findFirst())
        .orElse(null);
  }

  /** The type that a merge patch changes; all of its members are optional. */
  private static Optional<Class<?>> patched(Method method) {
    return Stream.of(method.getParameters())
        .map(parameter -> parameter.getAnnotation(MergePatch.Of.class))
        .filter(Objects::nonNull)
        .<Class<?>>map(MergePatch.Of::value)
        .findFirst();
  }

  /** Types named by {@code @RequestBody}, by media type; a method may take a file or these. */
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

  /** Also a JSON format of its own, such as {@code application/geo+json}. */
  private static boolean isJson(String form) {
    return form.matches("application/(?:\\w+\\+)?json\\b.*");
  }

  /** The schema of a file. */
  private static Schema file(String form) {
    if (form.equals(MediaType.MULTIPART_FORM_DATA)) {
      // Clients build the parts from this; without it they would send the bytes alone.
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
