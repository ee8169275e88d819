package org.tadamun.petition.fingerprint.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;

/** Base of tests that rotate keys while a petition is signed. */
abstract class Rotating extends FourEyes {

  @Inject protected AddressKeys keys;
  @Inject protected Recounts recounts;
  @Inject protected RotationWorld rotationWorld;
  @Inject protected Secrets secrets;
  @Inject protected TallyWorld tallyWorld;

  /** Ends a rotation that another test may have left unfinished. */
  @BeforeEach
  void rest() {
    rotationWorld.status();
    rotationWorld.finish();
  }

  protected Answer sign(String email) {
    JsonObject who =
        Json.createObjectBuilder()
            .add("givenName", "Ada")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .build();
    return Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", who);
  }

  protected static void own(String deed, String token) {
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    Api.anonymous().post("/signatures/" + deed, body).require(200);
  }

  protected String address(Signature row) {
    String encrypted = rotationWorld.encrypted(row.id());
    return encrypted == null ? null : keys.readable(row.id(), encrypted).orElseThrow().written();
  }
}
