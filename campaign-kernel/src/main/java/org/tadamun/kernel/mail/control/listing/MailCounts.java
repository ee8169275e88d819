package org.tadamun.kernel.mail.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Counts the mails in each state, in the index by state and only up to a bound. Millions of sent
 * mails are kept, and all would be counted for each view of the outbox.
 */
@Dependent
public class MailCounts {

  /** One more, by which it is known that there are more. */
  private static final int MOST = MailRow.LISTED_MOST + 1;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Every state, zeros included; one more than {@link MailRow#LISTED_MOST} if there are more.
   *
   * @param campaignId null for mails of all campaigns and of the installation
   */
  public Map<MailState, Long> of(Long campaignId) {
    Map<MailState, Long> counts = new EnumMap<>(MailState.class);
    read(campaignId, Stream.of(MailState.values()), counts);
    return counts;
  }

  /**
   * As {@link #of(Long)}, for one state or for all together.
   *
   * @param state null for all
   */
  public long of(Long campaignId, MailState state) {
    Map<MailState, Long> counts = new EnumMap<>(MailState.class);
    read(campaignId, state == null ? Stream.of(MailState.values()) : Stream.of(state), counts);
    return Math.min(MOST, counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private void read(Long campaignId, Stream<MailState> states, Map<MailState, Long> counts) {
    Query query =
        em.createNativeQuery(
            states.map(state -> one(state, campaignId)).collect(Collectors.joining(" union all ")));
    if (campaignId != null) {
      query.setParameter(1, campaignId);
    }
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      MailState state = MailState.values()[((Number) columns[0]).intValue()];
      counts.put(state, ((Number) columns[1]).longValue());
    }
  }

  /** Tells Derby which index to use; to PostgreSQL that is a comment. */
  private static String one(MailState state, Long campaignId) {
    return "select "
        + state.ordinal()
        + ", count(*) from (select id from kernel_mail --DERBY-PROPERTIES"
        + " index=kernel_mail_by_state\n where state = '"
        + state
        + "'"
        + (campaignId == null ? "" : " and campaign_id = ?1")
        + " fetch first "
        + MOST
        + " rows only) some"
        + state.ordinal();
  }
}
