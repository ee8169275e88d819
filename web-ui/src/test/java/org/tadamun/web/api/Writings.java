package org.tadamun.web.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.World;

/** Every endpoint that takes a body, each with a valid body. */
public final class Writings {

  private final Scene scene;

  private Writings(Scene scene) {
    this.scene = scene;
  }

  /**
   * Endpoints of one subject. Every bean of this type is asked, so that a subject needs no line
   * here.
   */
  public interface Source {
    List<Writing> all(Scene scene);
  }

  public static List<Writing> all(Scene scene) {
    List<Writing> all = new ArrayList<>(new Writings(scene).own());
    CDI.current().select(Source.class).forEach(source -> all.addAll(source.all(scene)));
    return all;
  }

  private List<Writing> own() {
    return List.of(
        sign(),
        token("/signatures/confirmation"),
        token("/signatures/self"),
        token("/signatures/self/data"),
        token("/signatures/self/erasure"),
        token("/signatures/self/renewal"),
        token("/signatures/self/withdrawal"),
        choice(),
        ping(),
        campaign(),
        campaignEdit(),
        outcome(),
        action(),
        actionEdit(),
        actionCommand(),
        report(),
        day(),
        dayEdit());
  }

  private Writing sign() {
    JsonObject valid =
        object()
            .add("givenName", "Amal")
            .add("familyName", "O'Neill")
            .add("email", World.unique("amal") + "@example.org")
            .add("country", "SE")
            .add("language", "ar")
            .add("source", object().add("medium", "mail"))
            .add(
                "consents",
                Json.createArrayBuilder()
                    .add(
                        object()
                            .add("organisation", scene.campaign().owner().slug())
                            .add("purpose", "NEWS")
                            .add("granted", true)))
            .build();
    return Writing.post(
            "/petitions/{slug}/signatures",
            "/petitions/" + scene.petition() + "/signatures",
            null,
            valid)
        .required("givenName", BadInput.LINE)
        .field("familyName", BadInput.LINE)
        .required("email", BadInput.MAIL_ADDRESS)
        .required("country", BadInput.COUNTRY)
        .field("locality", BadInput.LINE)
        .field("organisation", BadInput.LINE)
        .required("language", BadInput.LANGUAGE)
        .field("visibility", BadInput.CHOICE)
        .required("consents[0].organisation", BadInput.REFERENCE)
        .required("consents[0].purpose", BadInput.CHOICE)
        .field("consents[0].country", BadInput.CHOICE)
        .field("consents[0].textVersion", BadInput.REFERENCE);
  }

  private Writing token(String path) {
    return Writing.post(path, path, null, object().add("token", "none").build());
  }

  /** Names no existing signature: its token is unknown. */
  private Writing choice() {
    String self = "/signatures/self";
    return Writing.patch(self, self, null, null, object().add("token", "none").build());
  }

  private Writing ping() {
    return Writing.post("/ping", "/ping", null, object().build()).bodyless();
  }

  private Writing campaign() {
    JsonObject valid =
        object()
            .add("slug", World.unique("campaign"))
            .add("owner", scene.campaign().owner().slug())
            .add("title", text("Free our colleague"))
            .add("languages", Json.createArrayBuilder().add("en"))
            .add("timeZone", "Europe/London")
            .build();
    return campaignFields(
        Writing.post("/campaigns", "/campaigns", Permission.CAMPAIGN_WRITE, valid)
            .required("slug", BadInput.SLUG)
            .field("owner", BadInput.REFERENCE));
  }

  private Writing campaignEdit() {
    return campaignFields(
        Writing.patch(
            "/campaigns/{slug}",
            "/campaigns/" + scene.campaign().slug(),
            Permission.CAMPAIGN_WRITE,
            "\"" + scene.campaign().version() + "\"",
            object().build()));
  }

  private static Writing campaignFields(Writing writing) {
    return writing
        .required("title", BadInput.TEXT)
        .field("summary", BadInput.TEXT)
        .field("case", BadInput.TEXT)
        .field("targetCountry", BadInput.COUNTRY)
        .field("hashtag", BadInput.LINE)
        .field("timeZone", BadInput.ZONE)
        .field("startedOn", BadInput.DAY)
        .field("smallCells", BadInput.WHOLE_NUMBER);
  }

  private Writing outcome() {
    return Writing.post(
            "/campaigns/{slug}/outcome",
            "/campaigns/" + scene.campaign().slug() + "/outcome",
            Permission.CAMPAIGN_WRITE,
            object().add("outcome", "WON").add("text", text("He is free.")).build())
        .required("outcome", BadInput.CHOICE)
        .field("text", BadInput.TEXT);
  }

  private Writing action() {
    JsonObject valid =
        object()
            .add("kind", "PROTEST")
            .add("title", text("Protest"))
            .add("localStart", "2099-11-20T12:00:00")
            .add("timeZone", "America/Toronto")
            .add(
                "place",
                object()
                    .add("locality", "Toronto")
                    .add("country", "CA")
                    .add("latitude", 43.7)
                    .add("longitude", -79.4))
            .build();
    return actionFields(
        Writing.post(
                "/campaigns/{slug}/actions",
                "/campaigns/" + scene.campaign().slug() + "/actions",
                Permission.ACTION_WRITE,
                valid)
            .field("slug", BadInput.SLUG));
  }

  private Writing actionEdit() {
    return actionFields(
        Writing.patch(
            "/actions/{id}",
            "/actions/" + scene.action(),
            Permission.ACTION_WRITE,
            "\"2\"",
            object().add("place", object().add("latitude", 43.7).add("longitude", -79.4)).build()));
  }

  private static Writing actionFields(Writing writing) {
    return writing
        .required("kind", BadInput.CHOICE)
        .required("title", BadInput.TEXT)
        .field("description", BadInput.TEXT)
        .field("visibility", BadInput.CHOICE)
        .field("link", BadInput.WEB_ADDRESS)
        .required("localStart", BadInput.LOCAL_TIME)
        .field("localEnd", BadInput.LOCAL_TIME)
        .fields(BadInput.MOMENT, "startsAt", "endsAt")
        .required("timeZone", BadInput.ZONE)
        .field("addressee", BadInput.REFERENCE)
        .field("dayOfAction", BadInput.REFERENCE)
        .field("place.venue", BadInput.LINE)
        .field("place.address", BadInput.BLOCK)
        .field("place.contact", BadInput.LINE)
        .field("place.addressFrom", BadInput.MOMENT)
        .required("place.locality", BadInput.LINE)
        .required("place.country", BadInput.COUNTRY)
        .field("place.latitude", BadInput.DEGREES)
        .field("place.longitude", BadInput.DEGREES);
  }

  private Writing actionCommand() {
    return Writing.post(
            "/actions/{id}/commands/{command}",
            "/actions/" + scene.action() + "/commands/cancel",
            Permission.ACTION_WRITE,
            object().add("reason", text("Forbidden by the police")).build())
        .bodyless()
        .required("reason", BadInput.TEXT);
  }

  private Writing report() {
    return Writing.post(
            "/actions/{id}/report",
            "/actions/" + scene.action() + "/report",
            Permission.ACTION_WRITE,
            object().add("headCount", object().add("count", 120).add("method", "COUNTED")).build())
        .bodyless()
        .required("headCount.count", BadInput.WHOLE_NUMBER)
        .required("headCount.method", BadInput.CHOICE);
  }

  private Writing day() {
    JsonObject valid =
        object()
            .add("campaign", scene.campaign().slug())
            .add("slug", World.unique("day"))
            .add("title", text("Day of action"))
            .add("date", "2020-11-20")
            .build();
    return dayFields(
        Writing.post("/days-of-action", "/days-of-action", Permission.ACTION_WRITE, valid)
            .required("campaign", BadInput.REFERENCE)
            .required("slug", BadInput.SLUG));
  }

  private Writing dayEdit() {
    return dayFields(
        Writing.patch(
            "/days-of-action/{slug}",
            "/days-of-action/" + scene.day(),
            Permission.ACTION_WRITE,
            "\"1\"",
            object().build()));
  }

  private static Writing dayFields(Writing writing) {
    return writing
        .required("title", BadInput.TEXT)
        .field("call", BadInput.TEXT)
        .required("date", BadInput.DAY);
  }

  public static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  public static JsonObjectBuilder text(String english) {
    return object().add("en", english);
  }
}
