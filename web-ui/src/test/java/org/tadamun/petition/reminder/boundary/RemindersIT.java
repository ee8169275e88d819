package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Reminders of a petition")
class RemindersIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String CONFIRM = SignatureMails.CONFIRM;
  private static final String REMIND = SignatureMails.REMIND;

  @Inject private ExpiryRun expiry;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private Reminders reminders;
  @Inject private Reminding reminding;
  @Inject private TimeMachine time;

  private String address;
  private long id;
  private Api api;
  private String path;

  @BeforeEach
  void sign() throws Exception {
    address = World.unique("zara") + "@example.org";
    id = moderationWorld.pending(petition, "Zara", address, "SE");
    api = moderationWorld.with(petition, Permission.PETITION_WRITE);
    path = "/petitions/" + petition.slug() + "/reminders";
  }

  private RemindersView stop() throws Exception {
    return Acting.as(anna, () -> reminders.stop(petition.slug()));
  }

  private RemindersView resume() throws Exception {
    return Acting.as(anna, () -> reminders.resume(petition.slug()));
  }

  /** Reminds as the timer does, but for this petition only. */
  private void remind() {
    List.of(0, 1).forEach(number -> reminding.remind(petition.slug(), number));
  }

  private List<String> trail() {
    return world.audit("petition", petition.slug()).stream()
        .map(one -> one.action())
        .filter(action -> action.startsWith("petition.reminders"))
        .toList();
  }

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  @Test
  @DisplayName("R2 R3: no reminder is ordered while stopped, and one at a time once resumed")
  void stopped() throws Exception {
    stop();
    time.age(id, DAY.multipliedBy(11));
    remind();
    assertEquals(List.of(CONFIRM), time.mailsTo(address));
    assertEquals(0, moderationWorld.signature(id).reminders());
    resume();
    remind();
    remind();
    assertEquals(List.of(CONFIRM, REMIND), time.mailsTo(address), "not two at once");
  }

  @Test
  @DisplayName(
      "R3: no reminder is ordered with less than two days left; links confirm while stopped")
  void tooLate() throws Exception {
    stop();
    time.age(id, DAY.multipliedBy(13).plusMinutes(1));
    resume();
    remind();
    assertEquals(List.of(CONFIRM), time.mailsTo(address));
    stop();
    JsonObject body = Json.createObjectBuilder().add("token", petitionWorld.token(address)).build();
    Api.anonymous().post("/signatures/confirmation", body).require(200);
  }

  @Test
  @DisplayName(
      "R2: a waiting reminder is held back while reminders are stopped; another petition's is not")
  void waiting() throws Exception {
    time.age(id, DAY.multipliedBy(4));
    remind();
    long mail = queue.newest(REMIND);
    assertFalse(postman.isEarly(mail));
    stop();
    assertTrue(postman.isEarly(mail));
    assertFalse(postman.isOver(mail));
    PetitionView other = petitionWorld.open();
    String omar = World.unique("omar") + "@example.org";
    time.age(moderationWorld.pending(other, "Omar", omar, "SE"), DAY.multipliedBy(4));
    reminding.remind(other.slug(), 0);
    assertEquals(List.of(CONFIRM, REMIND), time.mailsTo(omar));
    assertFalse(postman.isEarly(queue.newest(REMIND)));
    resume();
    assertFalse(postman.isEarly(mail));
  }

  /** Moves the order of the waiting mail, and the start of its link, into the past. */
  private void older(long mail, int days) {
    time.older(id, DAY.multipliedBy(days));
    time.orderedBefore(mail, DAY.multipliedBy(days));
  }

  @Test
  @DisplayName(
      "R2: a waiting reminder is called back with less than two days left, and the link expires")
  void inVain() throws Exception {
    time.age(id, DAY.multipliedBy(4));
    remind();
    long mail = queue.newest(REMIND);
    stop();
    older(mail, 7);
    assertFalse(postman.isOver(mail), "three days are left");
    older(mail, 2);
    assertTrue(postman.isOver(mail));
    Acting.as(anna, () -> petitions.pause(petition.slug(), version()));
    assertTrue(postman.isOver(mail));
    Acting.as(anna, () -> petitions.open(petition.slug(), version()));
    resume();
    assertFalse(postman.isOver(mail), "one that is late goes out");
    stop();
    queue.hold();
    queue.claimed(List.of(mail), Instant.EPOCH);
    postman.send(line -> null);
    assertEquals(MailState.CANCELLED, queue.find(List.of(mail)).getFirst().state());
    time.older(id, DAY.multipliedBy(2));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, moderationWorld.signature(id).state());
  }

  @Test
  @DisplayName(
      "R3: the second reminder is not sent earlier than planned after one that was held back")
  void second() throws Exception {
    time.age(id, DAY.multipliedBy(4));
    remind();
    long mail = queue.newest(REMIND);
    stop();
    older(mail, 7);
    resume();
    queue.over(List.of(mail), MailState.SENT, Instant.now());
    remind();
    assertEquals(List.of(CONFIRM, REMIND), time.mailsTo(address), "it went out just now");
    assertEquals(1, moderationWorld.signature(id).reminders());
    queue.over(List.of(mail), MailState.SENT, Instant.now().minus(DAY.multipliedBy(6)));
    remind();
    assertEquals(1, moderationWorld.signature(id).reminders());
    queue.over(List.of(mail), MailState.SENT, Instant.now().minus(DAY.multipliedBy(7)));
    remind();
    assertEquals(List.of(CONFIRM, REMIND, REMIND), time.mailsTo(address));
  }

  @Test
  @DisplayName("R2: a waiting reminder is kept while the petition is closed, and sent once resumed")
  void closed() throws Exception {
    time.age(id, DAY.multipliedBy(4));
    remind();
    long mail = queue.newest(REMIND);
    stop();
    older(mail, 9);
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    assertFalse(postman.isOver(mail));
    Acting.as(anna, () -> petitions.reopen(petition.slug(), version()));
    assertFalse(postman.isOver(mail));
    assertTrue(postman.isEarly(mail));
    resume();
    assertFalse(postman.isEarly(mail));
  }

  @Test
  @DisplayName(
      "R1: stopping and resuming changes the state once, with its moment and a line in the trail")
  void once() throws Exception {
    assertFalse(api.get(path).require(200).json().getBoolean("stopped"));
    assertTrue(stop().stopped());
    RemindersView stopped = Acting.as(anna, () -> reminders.of(petition.slug()));
    assertEquals(stopped, Acting.as(bilal, () -> reminders.stop(petition.slug())));
    JsonObject told = api.get(path).require(200).json();
    assertTrue(told.getBoolean("stopped") && told.containsKey("stoppedAt"), told::toString);
    assertFalse(resume().stopped());
    assertFalse(resume().stopped());
    assertEquals(List.of("petition.reminders-stopped", "petition.reminders-resumed"), trail());
    assertTrue(api.post(path + "/commands/stop", "").require(200).json().getBoolean("stopped"));
    assertFalse(api.post(path + "/commands/resume", "").require(200).json().getBoolean("stopped"));
    assertEquals(4, trail().size());
  }

  @Test
  @DisplayName(
      "R1: reminders stay stopped in a pause, and are neither stopped nor resumed once closed")
  void over() throws Exception {
    stop();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version()));
    assertTrue(Acting.as(anna, () -> reminders.of(petition.slug())).stopped());
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    assertThrows(WrongState.class, this::resume);
    api.post(path + "/commands/resume", "").requireProblem(ProblemType.WRONG_STATE);
    Acting.as(anna, () -> petitions.reopen(petition.slug(), version()));
    resume();
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    assertThrows(WrongState.class, this::stop);
    assertEquals(2, trail().size());
  }

  @Test
  @DisplayName("R1: callers who may not write the petition for all countries are refused")
  void refused() {
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person organiser = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    assertRefused(EJBAccessException.class, reader);
    assertRefused(Forbidden.class, organiser);
    assertRefused(Forbidden.class, stranger);
    Api other = moderationWorld.with(petition, Permission.SIGNATURE_READ);
    Api elsewhere = keys.of(world.liveCampaign(), Permission.PETITION_WRITE);
    for (Api each : List.of(other, elsewhere)) {
      each.get(path).requireProblem(ProblemType.FORBIDDEN);
      each.post(path + "/commands/stop", "").requireProblem(ProblemType.FORBIDDEN);
      each.post(path + "/commands/resume", "").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().post(path + "/commands/stop", "").requireProblem(ProblemType.UNAUTHENTICATED);
    api.post(path + "/commands/end", "").requireProblem(ProblemType.NOT_FOUND);
    api.get("/petitions/none/reminders").requireProblem(ProblemType.NOT_FOUND);
    api.post("/petitions/none/reminders/commands/stop", "").requireProblem(ProblemType.NOT_FOUND);
    Acting.refused(anna, NotFound.class, () -> reminders.stop("none"));
    assertEquals(List.of(), trail());
  }

  private void assertRefused(Class<? extends Exception> how, Person who) {
    String slug = petition.slug();
    Acting.refused(who, how, () -> reminders.stop(slug));
    Acting.refused(who, how, () -> reminders.resume(slug));
    Acting.refused(who, how, () -> reminders.stoppedIn(petition.campaignId()));
  }
}
