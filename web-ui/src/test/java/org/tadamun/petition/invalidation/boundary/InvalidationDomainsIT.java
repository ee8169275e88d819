package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R13: Rule with several mail domains")
class InvalidationDomainsIT extends FourEyes {

  private static final String TWO = "one.example,two.example";

  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;
  @Inject private TimeMachine timeMachine;

  private InvalidationPreview preview(Map<String, String> rule) throws Exception {
    InvalidationDraft draft = new InvalidationDraft(null, InvalidationRule.of(rule), null, null);
    return Acting.as(anna, () -> invalidations.preview(petition.slug(), draft));
  }

  private String key(long id) {
    return moderationWorld.signature(id).domainKey().substring(0, InvalidationRule.KEY_LETTERS);
  }

  /**
   * Signs once by each domain, and once more, unconfirmed, by the third; returns the third's
   * fingerprint.
   */
  private String sign() {
    moderationWorld.confirmed(petition, "Zara", "one.example", "VA");
    moderationWorld.confirmed(petition, "Omar", "two.example", "VA");
    long third = moderationWorld.confirmed(petition, "Sana", "three.example", "VA");
    moderationWorld.confirmed(petition, "Ali", "four.example", "VA");
    moderationWorld.pending(petition, "Nur", World.unique("w") + "@three.example", "VA");
    return key(third);
  }

  @Test
  @DisplayName("The rule matches signatures of any of its domains, by name or fingerprint")
  void anyDomain() throws Exception {
    String third = sign();
    assertEquals(2, preview(Map.of("mailDomain", "one.example, two.example")).count());
    InvalidationPreview byKey = preview(Map.of("domainKeys", third));
    assertEquals(2, byKey.count());
    assertEquals(1, byKey.unconfirmed());
    Map<String, String> both = Map.of("mailDomain", TWO, "domainKeys", third);
    assertEquals(4, preview(both).count());
    Map<String, String> elsewhere = Map.of("domainKeys", third, "countries", "SE");
    assertEquals(0, preview(elsewhere).count(), "all else that is asked has to be true");
    assertEquals(0, preview(Map.of("domainKeys", "A".repeat(12))).count());
    timeMachine.withoutDomain(moderationWorld.confirmed(petition, "VA"));
    assertEquals(1, preview(Map.of("domainKeys", third)).withoutDomain());
    InvalidationDraft draft =
        new InvalidationDraft(null, InvalidationRule.of(both), InvalidationReason.AUTOMATED, null);
    InvalidationView one = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    run.run();
    assertEquals(4, Acting.as(bilal, () -> invalidations.one(one.id())).invalidated());
    assertEquals(Map.of("VA", 2L), tallied(petition));
  }

  @Test
  @DisplayName("The API accepts fingerprints; a malformed one is refused with its field")
  void api() {
    String third = sign();
    Api moderator = moderationWorld.moderator(petition);
    String path = "/petitions/" + petition.slug() + "/invalidations?dryRun=true";
    JsonObject seen = moderator.post(path, byKey(third)).require(200).json();
    assertEquals(2, seen.getInt("count"));
    assertEquals(1, seen.getInt("unconfirmed"));
    for (String wrong : new String[] {"three.example", third + "A"}) {
      moderator.post(path, byKey(wrong)).requireMistake("rule.domainKeys", wrong);
    }
  }

  private static JsonObject byKey(String key) {
    JsonObjectBuilder rule =
        Json.createObjectBuilder().add("domainKeys", Json.createArrayBuilder().add(key));
    return Json.createObjectBuilder().add("rule", rule).build();
  }
}
