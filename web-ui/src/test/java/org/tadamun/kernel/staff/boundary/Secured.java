package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.factor.Demands;
import org.tadamun.kernel.staff.control.factor.FactorMails;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

/** A person with an account, and what is seen of the second factor. */
abstract class Secured {

  protected static final String PASSWORD = Phones.PASSWORD;
  protected static final String WRONG = "12";

  @Inject protected SecondFactors factors;
  @Inject protected SignIns signIns;
  @Inject protected OneTimeLinks links;
  @Inject protected Staff staff;
  @Inject protected PasswordHashing hashing;
  @Inject protected Demands demands;
  @Inject protected People people;
  @Inject protected Phones phones;
  @Inject protected Tables tables;
  @Inject protected World world;
  @Inject protected AsSystem system;

  protected Person reader;
  protected String email;

  @BeforeEach
  void begin() {
    reader = world.person(Role.READER, null, null);
    email = people.emailOf(reader.publicId());
  }

  @AfterEach
  void usual() {
    demands.usual();
  }

  protected boolean pass(Person who, String code, String from) {
    return system.run(() -> factors.pass(people.shown(who.publicId()), code, from));
  }

  protected boolean pass(String code) {
    return pass(reader, code, somewhere());
  }

  protected static String somewhere() {
    return World.unique("192.0.2.1");
  }

  protected boolean isAsked() {
    return system.run(() -> factors.isAsked(reader.publicId()));
  }

  protected List<String> trail() {
    return world.audit("staff", reader.publicId()).stream().map(AuditEntry::action).toList();
  }

  /** What the mails told the person about the second factor, newest first. */
  protected List<String> news() {
    return people.mails(FactorMails.CAUSE, email).stream()
        .map(mail -> mail.getJsonObject("parameters").getString("news"))
        .toList();
  }

  protected static void assertState(Callable<?> attempt) {
    BusinessException refused = assertThrows(BusinessException.class, attempt::call);
    assertEquals(ProblemType.WRONG_STATE, refused.type());
  }
}
