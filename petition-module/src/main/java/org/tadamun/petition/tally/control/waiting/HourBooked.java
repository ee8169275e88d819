package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The bookings of one hour, separated by what everybody may know of each change. */
public final class HourBooked {

  /**
   * What everybody may know of a change.
   *
   * @param cause {@link #OWN}, {@link #AGAIN}, or kind and reason of the log's line that shows it
   */
  public record Kind(SignatureSource source, String cause, boolean came) {

    /** People who come or go for the first time. */
    private static final String OWN = "";

    /**
     * Signers who had withdrawn before. One mailbox can do that often, but counts only once at a
     * time.
     */
    private static final String AGAIN = "AGAIN";

    /** Separates changes of cells by kind, with the countries of each. */
    public static Map<Kind, Map<String, Long>> of(String cause, Map<Cell, Long> cells) {
      Map<Kind, Map<String, Long>> kinds = new HashMap<>();
      cells.forEach(
          (cell, by) -> {
            if (by != 0) {
              kinds
                  .computeIfAbsent(new Kind(cell.source(), cause, by > 0), any -> new HashMap<>())
                  .merge(cell.country(), by, Long::sum);
            }
          });
      return kinds;
    }
  }

  private final Instant hour;
  private final Map<Cell, Long> own = new HashMap<>();
  private final Map<Cell, Long> came = new HashMap<>();
  private final Map<Cell, Long> went = new HashMap<>();
  private final List<RepeatChanges> leaving = new ArrayList<>();
  private final List<RepeatChanges> logged = new ArrayList<>();

  public HourBooked(Instant hour) {
    this.hour = hour;
  }

  /** Adds the net change of an hour, source and country; more may have been booked. */
  public void add(Booked one) {
    own.merge(one.cell(), one.change(), Long::sum);
  }

  public void add(RepeatChanges one) {
    own.merge(one.cell(), -one.change(), Long::sum);
    if (one.logged() != null) {
      logged.add(one);
    } else if (one.since() == null) {
      came.merge(one.cell(), one.change(), Long::sum);
    } else {
      leaving.add(one);
    }
  }

  public List<RepeatChanges> logged() {
    return logged;
  }

  /**
   * The changes by kind and country, without those that the log shows. A signer who goes again
   * without having been released cancels out with the waiting change; so one who comes and goes all
   * day is one in a crowd, not many.
   *
   * @param waiting from which these are removed
   */
  public Map<Kind, Map<String, Long>> kinds(Map<Kind, WaitingChanges> waiting) {
    leaving.forEach(one -> leave(one, waiting));
    leaving.clear();
    Map<Kind, Map<String, Long>> kinds = Kind.of(Kind.OWN, own);
    kinds.putAll(Kind.of(Kind.AGAIN, came));
    kinds.putAll(Kind.of(Kind.AGAIN, went));
    return kinds;
  }

  private void leave(RepeatChanges one, Map<Kind, WaitingChanges> waiting) {
    long most = -one.change();
    long gone = 0;
    if (one.since().equals(hour)) {
      gone = Math.min(most, came.getOrDefault(one.cell(), 0L));
      came.merge(one.cell(), -gone, Long::sum);
    } else {
      WaitingChanges there = waiting.get(new Kind(one.source(), Kind.AGAIN, true));
      gone = there == null ? 0 : there.undo(one.since(), one.country(), most);
    }
    went.merge(one.cell(), gone - most, Long::sum);
  }
}
