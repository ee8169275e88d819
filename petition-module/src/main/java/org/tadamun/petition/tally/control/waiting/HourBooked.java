package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.control.reading.MarkedChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/** What was booked in one hour, parted by what everybody may know of each change. */
public final class HourBooked {

  /**
   * What everybody may know of a change.
   *
   * @param cause {@link #OWN}, {@link #AGAIN}, or the group of the log that tells of it
   */
  public record Kind(SignatureSource source, String cause, boolean came) {

    /** People who come and go for the first time. */
    private static final String OWN = "";

    /** Who had gone before. One mailbox can be many of these, and is one at a time at most. */
    private static final String AGAIN = "AGAIN";

    /** Changes by country of each kind. */
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
  private final List<MarkedChanges> leaving = new ArrayList<>();
  private final List<MarkedChanges> logged = new ArrayList<>();

  public HourBooked(Instant hour) {
    this.hour = hour;
  }

  /** Net of an hour, source and country: at least as many were booked. */
  public void add(Booked one) {
    own.merge(one.cell(), one.change(), Long::sum);
  }

  public void add(MarkedChanges one) {
    own.merge(one.cell(), -one.change(), Long::sum);
    if (one.logged() != null) {
      logged.add(one);
    } else if (one.since() == null) {
      came.merge(one.cell(), one.change(), Long::sum);
    } else {
      leaving.add(one);
    }
  }

  public List<MarkedChanges> logged() {
    return logged;
  }

  /**
   * By country, without what the log tells. Who goes once more and had not been released since he
   * came is nobody any more; so whoever comes and goes all day is one in a crowd, not many.
   *
   * @param waiting from which such are taken
   */
  public Map<Kind, Map<String, Long>> kinds(Map<Kind, WaitingChanges> waiting) {
    leaving.forEach(one -> leave(one, waiting));
    leaving.clear();
    Map<Kind, Map<String, Long>> kinds = Kind.of(Kind.OWN, own);
    kinds.putAll(Kind.of(Kind.AGAIN, came));
    kinds.putAll(Kind.of(Kind.AGAIN, went));
    return kinds;
  }

  private void leave(MarkedChanges one, Map<Kind, WaitingChanges> waiting) {
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
