package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.MoreHeld;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Several alarms that a moderator chose")
class ChosenAlarmsIT extends FourEyes {

  private static final int SIGNED = 2;
  private static final List<String> COUNTRIES = List.of("AD", "MC", "VA");

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private AlarmsByHand byHand;
  @Inject private ChosenAlarms chosen;
  @Inject private Clock clock;
  @Inject private Campaigns campaigns;
  @Inject private CountryAlarms alarms;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  /** The ids of the alarms by country. */
  private Map<String, String> ids;

  @BeforeEach
  void hold() throws Exception {
    ids = new TreeMap<>();
    for (String country : COUNTRIES) {
      ids.put(country, Acting.as(anna, () -> byHand.raise(petition.slug(), country)).id());
      alarmWorld.wave(petition, country, SIGNED, 1);
    }
  }

  private int release(Person who, List<String> which, Long shown) throws Exception {
    Instant until = clock.instant().plus(Duration.ofHours(1));
    return Acting.as(who, () -> chosen.release(petition.slug(), which, until, shown));
  }

  private List<String> of(String... countries) {
    return List.of(countries).stream().map(ids::get).toList();
  }

  private Map<String, AlarmState> states() throws Exception {
    return Acting.as(anna, () -> alarms.list(petition.slug())).stream()
        .collect(Collectors.toMap(AlarmView::country, AlarmView::state));
  }

  @Test
  @DisplayName("alarm R9: chosen alarms are released together, each once, and no other alarm is")
  void released() throws Exception {
    assertEquals(2, release(anna, of("AD", "VA"), 2L * SIGNED));
    alarmRun.run();
    assertEquals(AlarmState.RELEASED, states().get("AD"));
    assertEquals(AlarmState.RELEASED, states().get("VA"));
    assertEquals(AlarmState.KEPT, states().get("MC"));
    assertEquals(
        Map.of("AD", (long) SIGNED, "VA", (long) SIGNED), ModerationWorld.tallied(petition));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "MC")));
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(1, release(anna, of("AD", "MC"), null), "the first one was released before");
    assertEquals(
        List.of("alarm.raised", "alarm.released", "alarm.ended"),
        world.audit("alarm", ids.get("AD")).stream().map(entry -> entry.action()).toList());
  }

  @Test
  @DisplayName(
      "alarm R9: chosen alarms that are undecided are kept together, others stay as they are")
  void kept() throws Exception {
    alarmWorld.wave(petition, "SM", 41, 3);
    String raised =
        Acting.as(anna, () -> alarms.list(petition.slug())).stream()
            .filter(alarm -> alarm.state() == AlarmState.RAISED)
            .findFirst()
            .orElseThrow()
            .id();
    List<String> both = List.of(raised, ids.get("VA"));
    assertEquals(1, Acting.as(anna, () -> chosen.keep(petition.slug(), both)));
    assertEquals(AlarmState.KEPT, states().get("SM"));
    assertEquals("alarm.kept", world.audit("alarm", raised).getLast().action());
    assertEquals(0, Acting.as(anna, () -> chosen.keep(petition.slug(), both)));
  }

  @Test
  @DisplayName(
      "alarm R6: R9: no alarm is decided if one is not theirs, is missing or holds far more")
  void refusals() throws Exception {
    Person vatican = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "VA");
    assertThrows(Forbidden.class, () -> release(vatican, of("AD", "VA"), null));
    assertThrows(InvalidInput.class, () -> release(anna, List.of(ids.get("AD"), "none"), null));
    String second = petitionWorld.open(campaigns.byId(petition.campaignId()).orElseThrow()).slug();
    Acting.refused(anna, InvalidInput.class, () -> chosen.keep(second, of("AD")));
    String others = petitionWorld.open().slug();
    Acting.refused(anna, Forbidden.class, () -> chosen.keep(others, of("AD")));
    assertThrows(InvalidInput.class, () -> release(anna, List.of(), null));
    List<String> many = IntStream.rangeClosed(0, ChosenAlarms.MOST).mapToObj(i -> "a" + i).toList();
    assertThrows(InvalidInput.class, () -> release(anna, many, null));
    Instant past = clock.instant();
    Acting.refused(
        anna, InvalidInput.class, () -> chosen.release(petition.slug(), of("AD"), past, null));
    alarmWorld.wave(petition, "AD", 10, 1);
    assertThrows(MoreHeld.class, () -> release(anna, of("AD", "VA"), 2L * SIGNED));
    assertTrue(states().values().stream().allMatch(state -> state == AlarmState.KEPT));
    assertEquals(1, release(vatican, of("VA"), (long) SIGNED));
  }

  @Test
  @DisplayName(
      "alarm R9: chosen alarms are decided in the list, where the question names their number")
  void page() throws Exception {
    Page page = visitors.of(anna).open("petition/alarms" + address.of(petition)).require(200);
    String selection = String.join(",", of("AD", "VA"));
    // A script of the page sends the ticked rows; here they come back with a refused form.
    Page ticked = page.type("list", "list").type("alarms_selection", selection);
    Page asked = ticked.type("country", "MC").press("hold").requireWords("2 countries chosen");
    assertTrue(asked.html().contains("Release all from 2 countries?"), asked.html());
    assertTrue(asked.html().contains("Keep holding new ones from 2 countries?"), asked.html());
    asked.press("releaseChosen").requireNotice("2 alarms decided");
    alarmRun.run();
    assertEquals(AlarmState.RELEASED, states().get("VA"));
    assertEquals(AlarmState.KEPT, states().get("MC"));
  }

  @Test
  @DisplayName(
      "alarm R6: R9: keys of the campaign with the permission decide several alarms by the API")
  void api() {
    String path = "/petitions/" + petition.slug() + "/alarms/commands/";
    String until = clock.instant().plus(Duration.ofHours(1)).toString();
    JsonObject what = Json.createObjectBuilder().add("ids", both()).add("until", until).build();
    Api key = moderationWorld.with(petition, Permission.PETITION_MODERATE);
    assertEquals(0, key.post(path + "keep", what).require(200).json().getInt("decided"));
    assertEquals(2, key.post(path + "release", what).require(200).json().getInt("decided"));
    assertEquals(0, key.post(path + "release", what).require(200).json().getInt("decided"));
    key.post(path + "vanish", what).requireProblem(ProblemType.NOT_FOUND);
    JsonObject none = Json.createObjectBuilder().add("until", until).build();
    key.post(path + "release", none).requireMistake("ids", null);
    JsonObject early = Json.createObjectBuilder().add("ids", both()).build();
    key.post(path + "release", early).requireMistake("until", null);
    moderationWorld
        .with(petition, Permission.PETITION_WRITE)
        .post(path + "keep", what)
        .requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().post(path + "keep", what).requireProblem(ProblemType.UNAUTHENTICATED);
  }

  private JsonArrayBuilder both() {
    return Json.createArrayBuilder(of("AD", "VA"));
  }
}
