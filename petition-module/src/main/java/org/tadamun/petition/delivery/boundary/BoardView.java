package org.tadamun.petition.delivery.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryStanding;

/**
 * Where we stand with each addressee; names nobody of ours and nobody of theirs.
 *
 * @param company as what all of them together may be spoken of
 * @param byStanding without noughts; they sum to the number of rows
 */
@Schema(name = "DeliveryBoard")
public record BoardView(
    Instant asOf, Company company, Map<DeliveryStanding, Long> byStanding, List<Row> rows) {

  /** Embassies where all are; missions where consulates are among them; else addressees. */
  public enum Company {
    EMBASSIES,
    MISSIONS,
    ADDRESSEES;

    public static Company of(Collection<AddresseeKind> kinds) {
      if (kinds.stream().allMatch(kind -> kind == AddresseeKind.EMBASSY)) {
        return EMBASSIES;
      }
      return kinds.stream().allMatch(AddresseeKind::isMission) ? MISSIONS : ADDRESSEES;
    }
  }

  /**
   * One addressee.
   *
   * @param attempts how many have happened
   * @param last the newest of them, or null
   * @param plannedLocal when the next attempt is planned, or null, as while it has no time yet
   * @param timeZone of the clock on which it is planned; null where none is
   * @param nextDue when the earliest open next step is due, or null
   * @param planned whether an attempt is planned, with a time or without
   */
  @Schema(name = "DeliveryBoardRow")
  public record Row(
      DeliveryView.Addressed addressee,
      DeliveryStanding standing,
      long attempts,
      Attempt last,
      LocalDateTime plannedLocal,
      String timeZone,
      LocalDate nextDue,
      boolean planned) {

    /** Whether nothing was attempted there, and nobody has planned it. */
    public boolean isUntried() {
      return last == null && !planned;
    }
  }

  /**
   * What came of an attempt.
   *
   * @param timeZone of the clock on which it happened
   */
  @Schema(name = "DeliveryBoardAttempt")
  public record Attempt(
      String id,
      DeliveryOutcome outcome,
      DeliveryChannel channel,
      LocalDateTime happenedLocal,
      String timeZone,
      boolean incident) {}

  public long total() {
    return rows.size();
  }
}
