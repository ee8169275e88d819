package org.tadamun.petition.surge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeEvidence;

@DisplayName("Mail about an alarm of a whole petition")
class SurgeMailsTest {

  private static final Instant HOUR = Instant.parse("2026-11-30T12:00:00Z");
  private static final NoticeReader ANNA =
      new NoticeReader("staff:a", List.of(new Reach(Role.COORDINATOR, 3L, null)));

  private final SurgeMails mails = new SurgeMails();
  private final Surge surge = new Surge(7, evidence(201), HOUR);
  private final List<MailOrder> orders = new ArrayList<>();

  private final class Orders extends StaffNotices {
    @Override
    public void gather(
        String cause,
        String permission,
        long campaignId,
        String about,
        Predicate<NoticeReader> whom,
        Map<String, String> given,
        Duration gathering) {
      assertTrue(whom.test(ANNA));
      orders.add(new MailOrder(cause, "anna@example.org", "en", campaignId, given, about));
    }
  }

  private final class Told extends SurgeReader {
    @Override
    public boolean isToldLast(String id, long seen) {
      return surge.publicId().equals(id) && surge.told() <= seen;
    }
  }

  private static SurgeEvidence evidence(long seen) {
    return new SurgeEvidence(HOUR, seen, 200, 60, 20);
  }

  @BeforeEach
  void connect() throws Exception {
    set("staff", new Orders());
    set("surges", new Told());
  }

  private void set(String field, Object value) throws Exception {
    Field seam = SurgeMails.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(mails, value);
  }

  private boolean isDue(MailOrder order) {
    return mails.waiting(order, ANNA);
  }

  @Test
  @DisplayName("R4: a mail with a larger number replaces one that still waits")
  void larger() {
    mails.tell(surge, evidence(201), SurgeStepsTest.PETITION);
    assertTrue(isDue(orders.getFirst()));
    surge.grow(5_000, HOUR.plus(SurgeThreshold.HOUR));
    mails.tell(surge, evidence(5_000), SurgeStepsTest.PETITION);
    assertFalse(isDue(orders.getFirst()));
    assertTrue(isDue(orders.getLast()));
    assertEquals(2, orders.stream().map(MailOrder::about).distinct().count(), "each is ordered");
  }

  @Test
  @DisplayName("R4: what the mail is about fits into its column, for the largest number")
  void about() {
    mails.tell(surge, evidence(99_999_999_999_999L), SurgeStepsTest.PETITION);
    assertEquals(43, orders.getFirst().about().length());
  }

  @Test
  @DisplayName("R4: the mail is not sent to a reader who may not moderate all countries any more")
  void noMore() {
    mails.tell(surge, evidence(201), SurgeStepsTest.PETITION);
    NoticeReader swede =
        new NoticeReader("staff:b", List.of(new Reach(Role.COUNTRY_ORGANISER, 3L, "SE")));
    assertFalse(mails.waiting(orders.getFirst(), swede));
  }
}
