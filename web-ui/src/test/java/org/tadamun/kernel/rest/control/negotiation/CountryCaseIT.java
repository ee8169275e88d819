package org.tadamun.kernel.rest.control.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("rest R8 A country")
class CountryCaseIT {

  @Inject private ContractWorld contractWorld;
  @Inject private PetitionWorld petitionWorld;

  private static JsonObject country(String code) {
    return Json.createObjectBuilder().add("country", code).build();
  }

  @Test
  @DisplayName("of a signer may be sent in any case, and is kept in one")
  void signer() throws Exception {
    PetitionView petition = petitionWorld.open();
    JsonObject signer =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("email", World.unique("amal") + "@example.org")
            .add("country", "gB")
            .add("language", "en")
            .build();
    String path = "/petitions/" + petition.slug() + "/signatures";
    Api.anonymous().post(path, signer).require(202);
    assertEquals("GB", petitionWorld.rows(petition.id()).getFirst().signer().country());
  }

  @Test
  @DisplayName("may so be edited, and stand in a list; what is none is refused as before")
  void others() throws Exception {
    Scene scene = contractWorld.scene();
    String path = "/endorsers/" + scene.endorser();
    Answer read = scene.key().get(path).require(200);
    Api editor = scene.key().with("If-Match", read.header("ETag"));
    Answer edited = editor.patch(path, country("se")).require(200);
    assertEquals("SE", edited.json().getString("country"));
    for (String none : new String[] {"zz", "sweden", "s"}) {
      scene
          .key()
          .with("If-Match", edited.header("ETag"))
          .patch(path, country(none))
          .requireProblem(ProblemType.INVALID)
          .requireField("country", null);
    }
    JsonObject rule =
        Json.createObjectBuilder()
            .add(
                "rule",
                Json.createObjectBuilder().add("countries", Json.createArrayBuilder().add("se")))
            .build();
    String rules = "/petitions/" + scene.petition() + "/invalidations?dryRun=true";
    scene.key().post(rules, rule).require(200);
  }
}
