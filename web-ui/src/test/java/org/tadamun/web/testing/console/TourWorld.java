package org.tadamun.web.testing.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.surge.boundary.SurgeWorld;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Makes the scene of the API's contract tests, and what only single pages of the console show. */
@Dependent
public class TourWorld {

  /** One signature more than the limit that raises an alarm for the Vatican. */
  private static final int TOO_MANY = 41;

  @Inject private AlarmWorld alarmWorld;
  @Inject private ContractWorld contractWorld;
  @Inject private CountryAlarms alarms;
  @Inject private Exports exports;
  @Inject private ImportWorld importWorld;
  @Inject private Mails mails;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private Signatures signatures;
  @Inject private SurgeWorld surgeWorld;
  @Inject private TextVersions texts;
  @Inject private Updates updates;
  @Inject private World world;

  public TourScene scene() throws Exception {
    Scene scene = contractWorld.scene();
    PetitionView petition = petitions.bySlug(scene.petition()).orElseThrow();
    Person maker = world.person(Role.COORDINATOR, null, null);
    Map<String, String> ids = new HashMap<>();
    ids.put("actions", scene.action());
    ids.put("addressees", scene.addressee());
    ids.put("deliveries", scene.delivery());
    ids.put("endorsements", scene.endorsement());
    ids.put("endorsers", scene.endorser());
    ids.put("organisations", scene.campaign().owner().slug());
    ids.put("parliament", scene.act());
    ids.put("sponsor", scene.sponsor());
    ids.put("petition/batch", scene.batch());
    ids.put("petition/snapshot", scene.snapshot());
    ids.put("mail/read", mail(petition));
    ids.put("staff/view", colleague(petition));
    ids.put("petition/decision", Long.toString(moderationWorld.confirmed(petition, "SE")));
    ids.put("petition/erase", Long.toString(moderationWorld.confirmed(petition, "NO")));
    ids.put("petition/rectify", Long.toString(moderationWorld.confirmed(petition, "NO")));
    ids.put("petition/invalidation", invalidation(scene));
    ids.put("petition/alarm", alarm(maker, petition));
    ids.put("petition/export", export(maker, petition));
    ids.put("petition/surge", surgeWorld.raised(petition));
    ids.put(
        "petition/import", importWorld.ready(maker, petition, ImportWorld.people(3, "FI")).id());
    ids.put("updates/edit", news(maker, petition).id());
    ids.put("updates/mail", published(maker, petition, scene.campaign().owner().slug()));
    Acting.as(
        maker, () -> texts.prepare(petition.slug(), petition.version(), PetitionWorld.text()));
    return new TourScene(scene.campaign(), scene.petition(), scene.day(), maker, ids);
  }

  private String mail(PetitionView petition) throws Exception {
    moderationWorld.pending(petition, "Omar", World.unique("omar") + "@example.org", "SE");
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    return Acting.as(administrator, () -> mails.rows(petition.campaignId(), null, 0, 1))
        .getFirst()
        .id();
  }

  private String colleague(PetitionView petition) {
    return world.person(Role.READER, petition.campaignId(), null).publicId();
  }

  private static String invalidation(Scene scene) {
    JsonArrayBuilder countries = Json.createArrayBuilder().add("SE");
    JsonObject draft =
        Json.createObjectBuilder()
            .add("rule", Json.createObjectBuilder().add("countries", countries))
            .add("reason", "AUTOMATED")
            .build();
    String path = "/petitions/" + scene.petition() + "/invalidations";
    return scene.key().post(path, draft).require(201).json().getString("id");
  }

  private String alarm(Person maker, PetitionView petition) throws Exception {
    alarmWorld.wave(petition, "VA", TOO_MANY, 3);
    return Acting.as(maker, () -> alarms.list(petition.slug())).getFirst().id();
  }

  private String export(Person maker, PetitionView petition) throws Exception {
    return Acting.as(
            maker, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV))
        .id();
  }

  private UpdateView news(Person maker, PetitionView petition) throws Exception {
    LocalizedText words = LocalizedText.of("en", "He is free");
    return Acting.as(
        maker, () -> updates.draft(petition.campaignId(), new UpdateDraft(words, words), null));
  }

  /** Publishes news, with a signer who agreed to get them from this organisation. */
  private String published(Person maker, PetitionView petition, String organisation)
      throws Exception {
    String address = World.unique("omar") + "@example.org";
    ConsentGiven yes = new ConsentGiven(organisation, "NEWS", true);
    SignatureRequest request =
        new SignatureRequest(
            "Omar", "Khan", address, "SE", null, null, "sv", null, List.of(yes), null, null);
    signatures.sign(petition.slug(), request, "127.0.0.1");
    signatures.confirm(petitionWorld.token(address));
    UpdateView news = news(maker, petition);
    return Acting.as(maker, () -> updates.publish(news.id(), news.version())).id();
  }
}
