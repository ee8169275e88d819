package org.tadamun.web.api.course;

import static org.tadamun.web.api.Writings.object;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.api.BadInput;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.World;

/** Every endpoint that writes a petition and changes its state. */
@Dependent
public class CourseWritings implements Writings.Source {

  private static final AtomicInteger HELD = new AtomicInteger();

  @Override
  public List<Writing> all(Scene scene) {
    return List.of(
        course(scene),
        preparing(scene),
        publishing(scene),
        creating(scene),
        editing(scene),
        checking(scene),
        milestone(scene),
        alarm("alarms", "release"),
        alarm("surges", "acknowledge"),
        several(scene),
        holding(scene));
  }

  /** A valid body; the petition is open already, so that none is accepted. */
  private static Writing course(Scene scene) {
    JsonObject valid =
        object()
            .add("deliveredAt", "2020-11-20T12:00:00Z")
            .add("deliveredTo", object().add("en", "The embassy"))
            .build();
    return Writing.post(
            "/petitions/{slug}/commands/{command}",
            "/petitions/" + scene.petition() + "/commands/deliver",
            Permission.PETITION_WRITE,
            valid)
        .bodyless()
        .required("deliveredAt", BadInput.MOMENT)
        .required("deliveredTo", BadInput.TEXT)
        .field("deliveredTimeZone", BadInput.ZONE)
        .field("signaturesAsOf", BadInput.MOMENT);
  }

  private static Writing preparing(Scene scene) {
    JsonObject words = object().add("en", "Free them").build();
    return Writing.post(
            "/petitions/{slug}/versions",
            "/petitions/" + scene.petition() + "/versions",
            Permission.PETITION_WRITE,
            object()
                .add("title", words)
                .add("body", words)
                .add("demands", Json.createArrayBuilder().add(words))
                .build())
        .required("title", BadInput.TEXT)
        .required("body", BadInput.TEXT)
        .field("demands[0]", BadInput.TEXT);
  }

  private static Writing creating(Scene scene) {
    JsonObject words = object().add("en", "Free them").build();
    return petitionFields(
        Writing.post(
                "/campaigns/{slug}/petitions",
                "/campaigns/" + scene.campaign().slug() + "/petitions",
                Permission.PETITION_WRITE,
                object()
                    .add("slug", World.unique("petition"))
                    .add("title", words)
                    .add("body", words)
                    .add("demands", Json.createArrayBuilder().add(words))
                    .build())
            .required("slug", BadInput.SLUG)
            .field("demands[0]", BadInput.TEXT));
  }

  private static Writing editing(Scene scene) {
    return petitionFields(
        Writing.patch(
            "/petitions/{slug}",
            "/petitions/" + scene.petition(),
            Permission.PETITION_WRITE,
            "\"2\"",
            object().build()));
  }

  private static Writing petitionFields(Writing writing) {
    return writing
        .required("title", BadInput.TEXT)
        .required("body", BadInput.TEXT)
        .fields(BadInput.TEXT, "thanks", "shareText")
        .field("goal", BadInput.WHOLE_NUMBER)
        .fields(BadInput.MOMENT, "startsAt", "closesAt")
        .field("addressees", BadInput.REFERENCE);
  }

  /** A body without a hash is invalid; a hash of other words is answered with 412. */
  private static Writing checking(Scene scene) {
    return Writing.post(
        "/petitions/{slug}/translations/{language}/commands/{command}",
        "/petitions/" + scene.petition() + "/translations/ar/commands/check",
        Permission.TRANSLATE,
        object().add("textHash", "0".repeat(64)).build());
  }

  private static Writing milestone(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/milestones",
            "/petitions/" + scene.petition() + "/milestones",
            Permission.PETITION_WRITE,
            object().add("wanted", 700).build())
        .field("country", BadInput.COUNTRY)
        .required("wanted", BadInput.WHOLE_NUMBER);
  }

  /** Names no existing alarm: the body is checked first. */
  private static Writing alarm(String kind, String command) {
    return Writing.post(
            "/" + kind + "/{id}/commands/{command}",
            "/" + kind + "/0/commands/" + command,
            Permission.PETITION_MODERATE,
            object().add("until", inAWeek()).build())
        .bodyless()
        .required("until", BadInput.MOMENT);
  }

  /** Names no existing alarm either. */
  private static Writing several(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/alarms/commands/{command}",
            "/petitions/" + scene.petition() + "/alarms/commands/release",
            Permission.PETITION_MODERATE,
            object().add("until", inAWeek()).add("ids", Json.createArrayBuilder().add("0")).build())
        .required("until", BadInput.MOMENT)
        .required("ids", BadInput.REFERENCE);
  }

  /** Another country each time: a held country cannot be held again. */
  private static Writing holding(Scene scene) {
    String[] countries = Locale.getISOCountries();
    String country = countries[HELD.getAndIncrement() % countries.length];
    return Writing.post(
            "/petitions/{slug}/alarms",
            "/petitions/" + scene.petition() + "/alarms",
            Permission.PETITION_MODERATE,
            object().add("country", country).build())
        .required("country", BadInput.COUNTRY);
  }

  private static String inAWeek() {
    return Instant.now().plus(Duration.ofDays(7)).toString();
  }

  private static Writing publishing(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/versions/next/publication",
            "/petitions/" + scene.petition() + "/versions/next/publication",
            Permission.PETITION_WRITE,
            object().add("kind", "MATERIAL").build())
        .at("*")
        .required("kind", BadInput.CHOICE)
        .field("note", BadInput.TEXT);
  }
}
