package org.tadamun.web.api.description.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The media type of the description of the API")
class DescriptionFormIT {

  private static final String OPENAPI = "//openapi";

  private static String type(Answer answer) {
    return answer.require(200).header("Content-Type").split(";")[0];
  }

  private static Answer asked(String accept) {
    return Api.anonymous().with("Accept", accept).get(OPENAPI);
  }

  @Test
  @DisplayName("R1: is YAML or JSON, under the name that is asked for")
  void named() {
    for (String yaml :
        List.of("application/yaml", "application/x-yaml", "text/yaml", "text/plain", "*/*")) {
      Answer answer = asked(yaml);
      assertEquals(yaml.equals("*/*") ? "application/yaml" : yaml, type(answer));
      assertTrue(answer.body().contains("openapi: "), yaml);
    }
    for (String json : List.of("application/json", "application/vnd.oai.openapi+json")) {
      Answer answer = asked(json);
      assertEquals(json, type(answer));
      assertTrue(answer.json().containsKey("openapi"), json);
    }
  }

  @Test
  @DisplayName("R1: is the one that the query parameter names, whatever Accept says")
  void ofAddress() {
    Api yaml = Api.anonymous().with("Accept", "application/yaml");
    assertEquals("application/json", type(yaml.get(OPENAPI + "?format=json")));
    Api json = Api.anonymous().with("Accept", "application/json");
    assertEquals("application/yaml", type(json.get(OPENAPI + "?format=YAML")));
  }

  @Test
  @DisplayName("is refused with 406 and a problem where it does not exist")
  void refused() {
    asked("image/png").requireProblem(ProblemType.NOT_ACCEPTABLE);
  }
}
