package org.tadamun.kernel.retention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R5: Start of the retention on two nodes at once")
class RetentionAtOnceIT {

  @EJB private AsSystem system;
  @EJB private RetentionRun run;
  @Inject private Meanwhile meanwhile;
  @Inject private Retention retention;
  @Inject private World world;

  private Person administrator;

  /** Ends a run that another test may have left unfinished. */
  @BeforeEach
  void rest() {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    run.run();
  }

  @Test
  @Timeout(120)
  @DisplayName("Only one run begins; the second start is refused because one runs")
  void once() throws Exception {
    long before = Acting.as(administrator, () -> retention.countReports());
    assertThrows(
        RetentionRunning.class,
        () ->
            meanwhile.of(
                () -> Acting.as(administrator, () -> retention.start()),
                () -> system.run(() -> retention.start())));
    assertEquals(before + 1, Acting.as(administrator, () -> retention.countReports()));
    run.run();
  }
}
