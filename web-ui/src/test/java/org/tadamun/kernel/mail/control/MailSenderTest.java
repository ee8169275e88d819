package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.time.boundary.PlannedStop;

@DisplayName("Mail sender on a node that stops, or has no mail server")
@Timeout(60)
class MailSenderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);

  private final AtomicInteger claimed = new AtomicInteger();
  private final AtomicInteger recovered = new AtomicInteger();
  private final Deque<Runnable> handedOver = new ArrayDeque<>();
  private final AtomicLong nanos = new AtomicLong();
  private final PlannedStop planned = new PlannedStop(nanos::get);
  private MailSender sender;

  private final class Claims extends MailClaims {
    @Override
    public Claim claim(int most) {
      claimed.incrementAndGet();
      return new Claim("mark", List.of(), CLOCK.instant());
    }

    @Override
    public int recover(Set<String> atMostOnce) {
      return recovered.incrementAndGet();
    }

    @Override
    public Instant oldestWaiting() {
      return null;
    }
  }

  @BeforeEach
  void make() {
    sender = sender(Postman.plain(25));
  }

  private MailSender sender(MailServer server) {
    MailMaker maker = new MailMaker(List.of(), new Languages(), null);
    DomainThrottle throttle = new DomainThrottle("off");
    MailSender made =
        new MailSender(new Claims(), server, maker, throttle, CLOCK, later(), planned);
    made.listen();
    return made;
  }

  /** Collects the tasks; nothing runs before the test does. */
  private ManagedExecutorService later() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            ManagedExecutorService.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, values) -> {
              handedOver.add((Runnable) values[0]);
              return null;
            });
  }

  private int claimed() {
    handedOver.forEach(Runnable::run);
    return claimed.get();
  }

  @Test
  @DisplayName("The sender claims mails before the stop")
  void beforeStop() {
    sender.onTimer();
    assertEquals(1, claimed());
  }

  @Test
  @DisplayName("The sender claims no mails once the stop has begun on the node")
  void stopBegun() {
    sender.onTimer();
    planned.begin();
    assertEquals(0, claimed());
  }

  @Test
  @DisplayName("The sender starts no run at a timer tick after the stop has begun")
  void tickAfterStop() {
    planned.begin();
    sender.onTimer();
    assertEquals(0, claimed());
  }

  /** Less than the ten seconds that each part once waited on its own. */
  @Test
  @Timeout(9)
  @DisplayName("The sender does not wait if other parts have used up the time for the stop")
  void noTimeLeft() {
    sender.onTimer();
    nanos.addAndGet(planned.begin().toNanos());
    sender.stop();
    assertEquals(0, claimed(), "its place was taken still");
  }

  /** Nobody else ends such a mail: staff and retention leave what is being sent alone. */
  @Test
  @DisplayName("Mails that a dead process was sending are freed, also without a mail server")
  void noServer() {
    Optional<String> none = Optional.empty();
    sender(new MailServer(none, 25, none, none, "tadamun@example.org", "off")).keepClaims();
    assertEquals(1, recovered.get());
  }
}
