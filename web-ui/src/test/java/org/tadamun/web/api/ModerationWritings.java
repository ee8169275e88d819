package org.tadamun.web.api;

import static org.tadamun.web.api.Writings.object;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;

/** Every endpoint by which staff decide about signatures. */
final class ModerationWritings {

  private ModerationWritings() {}

  static List<Writing> all(Scene scene) {
    return List.of(command(), invalidation(scene));
  }

  /** Of no signature that is there: its body is judged first. */
  private static Writing command() {
    return Writing.post(
            "/signatures/{id}/commands/{command}",
            "/signatures/0/commands/invalidate",
            Permission.PETITION_MODERATE,
            object().add("reason", "OTHER").build())
        .bodyless()
        .required("reason", BadInput.CHOICE)
        .field("note", BadInput.BLOCK);
  }

  private static Writing invalidation(Scene scene) {
    JsonObject valid =
        object()
            .add("rule", object().add("countries", Json.createArrayBuilder().add("VA")))
            .add("reason", "OTHER")
            .build();
    return Writing.post(
            "/petitions/{slug}/invalidations",
            "/petitions/" + scene.petition() + "/invalidations",
            Permission.PETITION_MODERATE,
            valid)
        .required("reason", BadInput.CHOICE)
        .field("note", BadInput.BLOCK)
        .field("rule.confirmedFrom", BadInput.MOMENT)
        .field("rule.confirmedTo", BadInput.MOMENT)
        .field("rule.signedFrom", BadInput.MOMENT)
        .field("rule.signedTo", BadInput.MOMENT)
        .field("rule.countries", BadInput.COUNTRY)
        .field("rule.mailDomain", BadInput.LINE)
        .field("rule.nameContains", BadInput.LINE)
        .field("rule.nameEquals", BadInput.LINE)
        .field("rule.medium", BadInput.LINE)
        .field("rule.campaign", BadInput.LINE)
        .field("rule.referrer", BadInput.LINE)
        .field("rule.language", BadInput.LANGUAGE)
        .field("rule.locality", BadInput.LINE)
        .field("rule.organisation", BadInput.LINE)
        .field("rule.visibility", BadInput.CHOICE)
        .field("rule.sameNameMoreThan", BadInput.WHOLE_NUMBER)
        .field("rule.burstMoreThan", BadInput.WHOLE_NUMBER)
        .field("rule.burstMinutes", BadInput.WHOLE_NUMBER);
  }
}
