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
 * Where a campaign stands with each addressee; names neither staff nor people at the addressee.
 *
 * @param company the most specific word that fits all of these addressees
 * @param byStanding the number of rows by standing, without zeros
 */
@Schema(name = "DeliveryBoard")
public record BoardView(
    Instant asOf, Company company, Map<DeliveryStanding, Long> byStanding, List<Row> rows) {

  /**
   * The word for a set of addressees: embassies if all are embassies, missions if all are missions
   * (consulates among them), else addressees.
   */
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
   * @param plannedLocal when the next attempt is planned; null if none is planned or no time is set
   * @param timeZone of the clock on which it is planned; null if none is planned
   * @param nextDue the earliest day of an open next step, or null
   * @param planned whether an attempt is planned, with or without a time
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

    /** Whether no attempt has happened and none is planned. */
    public boolean isUntried() {
      return last == null && !planned;
    }
  }

  /**
   * An attempt that has happened, and its outcome.
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
