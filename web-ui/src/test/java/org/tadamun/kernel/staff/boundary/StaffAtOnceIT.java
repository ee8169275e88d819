package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.control.StaffMails;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Simultaneous changes to the staff")
class StaffAtOnceIT {

  private static final int ROUNDS = 5;
  private static final String PASSWORD = "seven green bicycles";

  @Inject private Staff staff;
  @Inject private Invitations invitations;
  @Inject private SecondFactors factors;
  @Inject private People people;
  @Inject private Meanwhile meanwhile;
  @Inject private OneTimeLinks links;
  @Inject private Phones phones;
  @Inject private AsSystem system;
  @Inject private World world;

  /** Runs the deeds at once; gives how many were refused. Any other error fails the test. */
  private static int refused(List<Callable<?>> deeds) throws Exception {
    CyclicBarrier together = new CyclicBarrier(deeds.size());
    int refused = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<?> deed : deeds) {
        running.add(
            threads.submit(
                () -> {
                  together.await();
                  return deed.call();
                }));
      }
      for (Future<?> one : running) {
        try {
          one.get();
        } catch (ExecutionException refusal) {
          assertInstanceOf(BusinessException.class, refusal.getCause(), refusal::toString);
          refused++;
        }
      }
    }
    return refused;
  }

  private static Callable<?> deed(Person who, Runnable deed) {
    return () ->
        Acting.as(
            who,
            () -> {
              deed.run();
              return null;
            });
  }

  private Person administrator() {
    Person person = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(person.publicId(), "none that fits");
    return person;
  }

  private String roleOf(Person reader, Person of) throws Exception {
    return Acting.as(reader, () -> staff.byPublicId(of.publicId()))
        .assignments()
        .getFirst()
        .publicId();
  }

  @Test
  @DisplayName("R5: of two administrators who take each other's role away one stays administrator")
  void roles() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Person anna = administrator();
      Person bilal = administrator();
      people.alone(anna.publicId(), bilal.publicId());
      String ofAnna = roleOf(anna, anna);
      String ofBilal = roleOf(anna, bilal);
      int refused =
          refused(
              List.of(
                  deed(anna, () -> staff.revokeRole(bilal.publicId(), ofBilal)),
                  deed(bilal, () -> staff.revokeRole(anna.publicId(), ofAnna))));
      assertEquals(1, refused);
      assertEquals(1, people.administrators());
    }
  }

  @Test
  @DisplayName("R5: of two administrators who shut each other out one stays administrator")
  void shutOut() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Person anna = administrator();
      Person bilal = administrator();
      people.alone(anna.publicId(), bilal.publicId());
      int refused =
          refused(
              List.of(
                  deed(anna, () -> staff.deactivate(bilal.publicId())),
                  deed(bilal, () -> staff.deactivate(anna.publicId()))));
      assertEquals(1, refused);
      assertEquals(1, people.administrators());
    }
  }

  @Test
  @Timeout(120)
  @DisplayName("Giving a role and taking one from somebody else do not deadlock")
  void oneOrder() throws Exception {
    Person anna = administrator();
    Person bilal = administrator();
    Person chosen = administrator();
    Person reader = world.person(Role.READER, null, null);
    String taken = roleOf(anna, reader);
    meanwhile.besides(
        deed(anna, () -> staff.grant(chosen.publicId(), new RoleRequest(Role.READER, null, null))),
        deed(bilal, () -> staff.revokeRole(reader.publicId(), taken)),
        deed(
            anna,
            () -> staff.grant(chosen.publicId(), new RoleRequest(Role.TRANSLATOR, null, null))));
    assertEquals(
        3, Acting.as(anna, () -> staff.byPublicId(chosen.publicId())).assignments().size());
    assertEquals(
        0, Acting.as(anna, () -> staff.byPublicId(reader.publicId())).assignments().size());
  }

  @Test
  @Timeout(120)
  @DisplayName("Using an administrator link and taking a role away do not deadlock")
  void byLink() throws Exception {
    Person anna = administrator();
    Person bilal = administrator();
    Person chosen = administrator();
    Person reader = world.person(Role.READER, null, null);
    String taken = roleOf(anna, reader);
    String link = system.run(() -> links.administratorLink());
    String token = link.substring(link.indexOf('=') + 1);
    String email = people.emailOf(chosen.publicId());
    OneTimeLinks.Draft draft =
        new OneTimeLinks.Draft("Rosa", email, PASSWORD, PASSWORD, "es", "America/Lima");
    meanwhile.besides(
        deed(bilal, () -> staff.revokeRole(reader.publicId(), taken)),
        () -> system.run(() -> links.use(token, draft)),
        deed(anna, () -> staff.grant(chosen.publicId(), new RoleRequest(Role.READER, null, null))));
    assertEquals(
        2, Acting.as(anna, () -> staff.byPublicId(chosen.publicId())).assignments().size());
    assertEquals(
        0, Acting.as(anna, () -> staff.byPublicId(reader.publicId())).assignments().size());
  }

  @Test
  @DisplayName("A role that is given twice at once is stored once")
  void given() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest translator = new RoleRequest(Role.TRANSLATOR, null, null);
    for (int round = 0; round < ROUNDS; round++) {
      String id = world.person(Role.READER, null, null).publicId();
      Callable<?> deed = deed(administrator, () -> staff.grant(id, translator));
      assertEquals(0, refused(List.of(deed, deed)));
      assertEquals(2, Acting.as(administrator, () -> staff.byPublicId(id)).assignments().size());
    }
  }

  @Test
  @DisplayName("R7: a code that is used twice at once lets in once")
  void code() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Phones.Kept nadia = phones.secured(world.person(Role.READER, null, null));
      String code = round == 0 ? nadia.codes().getFirst() : phones.code(nadia.key());
      StaffIdentity.Shown shown = people.shown(nadia.who().publicId());
      AtomicInteger passed = new AtomicInteger();
      Callable<?> deed =
          () -> system.run(() -> factors.pass(shown, code, null)) ? passed.incrementAndGet() : 0;
      assertEquals(0, refused(List.of(deed, deed)));
      assertEquals(1, passed.get());
    }
  }

  private boolean opens(String token) {
    try {
      return system.run(() -> invitations.look(token)) != null;
    } catch (BusinessException gone) {
      return false;
    }
  }

  @Test
  @DisplayName(
      "R2: of two simultaneous repetitions of an invitation one mail goes out, with a valid link")
  void links() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    for (int round = 0; round < ROUNDS; round++) {
      String email = World.unique("nadia") + "@example.org";
      Invitations.Draft draft = new Invitations.Draft("Nadia", email, "ar", reader);
      String id = Acting.as(administrator, () -> invitations.invite(draft)).publicId();
      Callable<?> deed = deed(administrator, () -> invitations.repeat(id));
      assertEquals(0, refused(List.of(deed, deed)));
      List<String> tokens =
          people.mails(StaffMails.INVITATION, email).stream()
              .map(mail -> mail.getJsonObject("parameters").getString("token"))
              .toList();
      assertEquals(1, tokens.size());
      assertTrue(opens(tokens.getFirst()));
    }
  }

  @Test
  @DisplayName(
      "A person invited twice at once is invited once; the second request repeats or is refused")
  void invited() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    for (int round = 0; round < ROUNDS; round++) {
      String email = World.unique("nadia") + "@example.org";
      Invitations.Draft draft = new Invitations.Draft("Nadia", email, "ar", reader);
      List<String> told = new ArrayList<>();
      Callable<?> deed =
          () ->
              Acting.as(
                  administrator,
                  () -> {
                    try {
                      return invitations.invite(draft);
                    } catch (InvalidInput taken) {
                      taken.errors().forEach(one -> told.add(one.messageKey()));
                      return null;
                    }
                  });
      assertEquals(0, refused(List.of(deed, deed)));
      List<String> again = List.of("kernel.error.entered-meanwhile");
      assertTrue(told.isEmpty() || told.equals(again), told::toString);
      String id = people.find(email).orElseThrow().publicId();
      assertEquals(1, Acting.as(administrator, () -> staff.byPublicId(id)).assignments().size());
    }
  }
}
