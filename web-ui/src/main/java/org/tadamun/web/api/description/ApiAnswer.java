package org.tadamun.web.api.description;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * One of the answers of a method.
 *
 * @param description empty if there is nothing to say
 * @param type null if there is no content, or a file of its own format
 */
record ApiAnswer(String code, String description, Type type) {

  static final String OK = "200";
  static final String NOTHING = "204";

  static List<ApiAnswer> of(Method method) {
    List<ApiAnswer> answers = new ArrayList<>();
    for (APIResponse one : method.getAnnotationsByType(APIResponse.class)) {
      answers.add(new ApiAnswer(one.responseCode(), one.description(), type(one.content())));
    }
    APIResponseSchema named = method.getAnnotation(APIResponseSchema.class);
    if (named != null) {
      String code = named.responseCode().isEmpty() ? OK : named.responseCode();
      answers.add(new ApiAnswer(code, named.responseDescription(), named.value()));
    }
    if (answers.isEmpty()) {
      Type returned = method.getGenericReturnType();
      answers.add(new ApiAnswer(OK, "", returned == Response.class ? null : returned));
    }
    return answers;
  }

  /** The media types in which the method answers. */
  static String[] forms(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces all = method.getDeclaringClass().getAnnotation(Produces.class);
    return own != null
        ? own.value()
        : all != null ? all.value() : new String[] {MediaType.WILDCARD};
  }

  private static Type type(Content[] content) {
    return content.length == 0 ? null : content[0].schema().implementation();
  }
}
