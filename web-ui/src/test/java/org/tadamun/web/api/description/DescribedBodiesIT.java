package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The description of what the API takes")
class DescribedBodiesIT {

  private JsonObject paths;

  @BeforeEach
  void read() {
    JsonObject document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
    paths = document.getJsonObject("paths");
  }

  @Test
  @DisplayName("calls the part of a form in which a file comes")
  void forms() {
    for (String route : new String[] {"/imports/signatures", "/snapshots/verification"}) {
      JsonObject form =
          paths
              .getJsonObject("/api/v1" + route)
              .getJsonObject("post")
              .getJsonObject("requestBody")
              .getJsonObject("content")
              .getJsonObject("multipart/form-data")
              .getJsonObject("schema");
      assertEquals("object", form.getString("type"), route);
      JsonObject part = form.getJsonObject("properties").getJsonObject("file");
      assertEquals("binary", part.getString("format"), route);
      assertEquals("[\"file\"]", form.getJsonArray("required").toString(), route);
    }
  }

  @Test
  @DisplayName("says at each use of a mailed link where its token may stand")
  void linkTokens() {
    int uses = 0;
    for (String path : paths.keySet()) {
      if (path.startsWith("/api/v1/signatures/self")) {
        for (String verb : new String[] {"get", "post", "patch"}) {
          JsonObject use = paths.getJsonObject(path).getJsonObject(verb);
          if (use != null) {
            assertTrue(use.toString().contains("Authorization: Bearer"), path + " " + verb);
            assertTrue(use.toString().contains("X-Signature-Token"), path + " " + verb);
            uses++;
          }
        }
      }
    }
    assertEquals(8, uses);
  }
}
