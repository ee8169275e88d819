package org.tadamun.web.api.coalition;

import static org.tadamun.web.api.Writings.object;
import static org.tadamun.web.api.Writings.text;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.api.BadInput;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;

/** Every endpoint by which endorsers, endorsements and parliamentary acts are written. */
@Dependent
public class EndorsementWritings implements Writings.Source {

  private Scene scene;

  @Override
  public List<Writing> all(Scene of) {
    scene = of;
    return List.of(
        endorser(),
        endorserEdit(),
        endorsement(),
        endorsementEdit(),
        endorsementCommand(),
        act(),
        actEdit(),
        event(),
        sponsor(),
        sponsorEdit(),
        withdrawal(),
        removal());
  }

  private Writing endorser() {
    return endorserFields(
        Writing.post(
            "/endorsers",
            "/endorsers",
            Permission.ENDORSEMENT_WRITE,
            object()
                .add("kind", "ORGANISATION")
                .add("name", text("Union of Weavers"))
                .add("country", "CA")
                .build()));
  }

  private Writing endorserEdit() {
    return endorserFields(
        Writing.patch(
            "/endorsers/{id}",
            "/endorsers/" + scene.endorser(),
            Permission.ENDORSEMENT_WRITE,
            "*",
            object().build()));
  }

  private static Writing endorserFields(Writing writing) {
    return writing
        .required("kind", BadInput.CHOICE)
        .required("name", BadInput.NAME)
        .field("sortName", BadInput.LINE)
        .required("country", BadInput.COUNTRY)
        .field("organisationKind", BadInput.CHOICE)
        .field("website", BadInput.WEB_ADDRESS);
  }

  private Writing endorsement() {
    JsonObject valid =
        object()
            .add("endorser", scene.endorser())
            .add("capacity", "FOR_ORGANISATION")
            .add("kind", "RESOLUTION")
            .add("quotes", Json.createArrayBuilder().add(quote()))
            .build();
    return endorsementFields(
            Writing.post(
                "/campaigns/{slug}/endorsements",
                "/campaigns/" + scene.campaign().slug() + "/endorsements",
                Permission.ENDORSEMENT_WRITE,
                valid))
        .required("endorser", BadInput.REFERENCE)
        .field("state", BadInput.CHOICE)
        .field("note", BadInput.BLOCK);
  }

  /** The endorsement is published: even a valid edit is refused for its state. */
  private Writing endorsementEdit() {
    return endorsementFields(
        Writing.patch(
            "/endorsements/{id}",
            "/endorsements/" + scene.endorsement(),
            Permission.ENDORSEMENT_WRITE,
            "*",
            object().add("quotes", Json.createArrayBuilder().add(quote())).build()));
  }

  private static Writing endorsementFields(Writing writing) {
    return writing
        .required("capacity", BadInput.CHOICE)
        .required("kind", BadInput.CHOICE)
        .field("country", BadInput.COUNTRY)
        .field("displayName", BadInput.TEXT)
        .field("displayRole", BadInput.TEXT)
        .field("displayOrganisation", BadInput.TEXT)
        .field("language", BadInput.LANGUAGE)
        .field("addressee", BadInput.REFERENCE)
        .field("sentOn", BadInput.DAY)
        .field("receivedOn", BadInput.DAY)
        .field("embargoUntil", BadInput.MOMENT)
        .required("quotes[0].language", BadInput.LANGUAGE)
        .required("quotes[0].text", BadInput.BLOCK)
        .field("quotes[0].translatedFrom", BadInput.LANGUAGE);
  }

  private Writing endorsementCommand() {
    return Writing.post(
            "/endorsements/{id}/commands/{command}",
            "/endorsements/" + scene.endorsement() + "/commands/add-evidence",
            Permission.ENDORSEMENT_WRITE,
            object().add("kind", "PUBLIC_URL").add("url", "https://example.org").build())
        .bodyless()
        .required("kind", BadInput.CHOICE)
        .required("url", BadInput.WEB_ADDRESS)
        .field("note", BadInput.BLOCK);
  }

  private Writing act() {
    JsonObject valid =
        object()
            .add("campaign", scene.campaign().slug())
            .add("kind", "MOTION")
            .add("chamber", object().add("name", text("House")).add("country", "GB"))
            .add("title", text("Motion"))
            .add("source", object().add("url", "https://example.org"))
            .build();
    return actFields(
        Writing.post(
                "/parliamentary-acts", "/parliamentary-acts", Permission.ENDORSEMENT_WRITE, valid)
            .required("campaign", BadInput.REFERENCE)
            .field("state", BadInput.CHOICE));
  }

  private Writing actEdit() {
    return actFields(
        Writing.patch(
                "/parliamentary-acts/{id}",
                "/parliamentary-acts/" + scene.act(),
                Permission.ENDORSEMENT_WRITE,
                "*",
                object().add("chamber", object()).add("source", object()).build())
            .required("state", BadInput.CHOICE));
  }

  private static Writing actFields(Writing writing) {
    return writing
        .required("kind", BadInput.CHOICE)
        .required("chamber.name", BadInput.NAME)
        .required("chamber.country", BadInput.COUNTRY)
        .required("title", BadInput.TEXT)
        .field("identifier", BadInput.LINE)
        .field("tabledOn", BadInput.DAY)
        .field("nextOn", BadInput.DAY)
        .field("source.title", BadInput.TEXT)
        .field("source.url", BadInput.WEB_ADDRESS);
  }

  private Writing event() {
    return Writing.post(
            "/parliamentary-acts/{id}/events",
            "/parliamentary-acts/" + scene.act() + "/events",
            Permission.ENDORSEMENT_WRITE,
            object().add("text", text("Ten more members have signed.")).build())
        .field("state", BadInput.CHOICE)
        .field("occurredOn", BadInput.DAY)
        .required("text", BadInput.TEXT)
        .field("sourceUrl", BadInput.WEB_ADDRESS)
        .field("identifier", BadInput.LINE);
  }

  private Writing sponsor() {
    return Writing.post(
            "/parliamentary-acts/{id}/sponsors",
            "/parliamentary-acts/" + scene.act() + "/sponsors",
            Permission.ENDORSEMENT_WRITE,
            object().add("endorser", scene.member()).add("role", "LEAD").build())
        .required("endorser", BadInput.REFERENCE)
        .required("role", BadInput.CHOICE)
        .field("office", BadInput.TEXT)
        .field("consentOn", BadInput.DAY);
  }

  private Writing sponsorEdit() {
    return Writing.patch(
            "/parliamentary-acts/{id}/sponsors/{sponsor}",
            "/parliamentary-acts/" + scene.act() + "/sponsors/" + scene.sponsor(),
            Permission.ENDORSEMENT_WRITE,
            "*",
            object().build())
        .field("name", BadInput.TEXT)
        .field("office", BadInput.TEXT)
        .required("role", BadInput.CHOICE);
  }

  /** Names no existing sponsor: the body is checked first. */
  private Writing withdrawal() {
    return Writing.post(
            "/parliamentary-acts/{id}/sponsors/{sponsor}/withdrawal",
            "/parliamentary-acts/" + scene.act() + "/sponsors/none/withdrawal",
            Permission.ENDORSEMENT_WRITE,
            object().add("withdrawnOn", "2020-11-20").build())
        .bodyless()
        .field("withdrawnOn", BadInput.DAY);
  }

  /** Names no existing sponsor either. */
  private Writing removal() {
    return Writing.post(
            "/parliamentary-acts/{id}/sponsors/{sponsor}/removal",
            "/parliamentary-acts/" + scene.act() + "/sponsors/none/removal",
            Permission.ENDORSEMENT_WRITE,
            object().add("askedOff", true).build())
        .bodyless();
  }

  private static JsonObjectBuilder quote() {
    return object().add("language", "en").add("text", "Release him.");
  }
}
