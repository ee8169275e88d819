package org.tadamun.petition.export.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;

/** The progress of the latest fetch of an export. An earlier fetch that still runs is ignored. */
@Embeddable
public class ExportRun {

  /** After this time without news a fetch is taken for broken, since its node may have died. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private ExportState state = ExportState.ORDERED;

  @Column(name = "fetches", nullable = false)
  private int number;

  @Column(name = "rows_written", nullable = false)
  private long written;

  @Column(name = "finished_at")
  private Instant finishedAt;

  int begin() {
    become(ExportState.RUNNING, "fetch");
    this.written = 0;
    this.finishedAt = null;
    return ++number;
  }

  void wrote(long rows) {
    goOn("write");
    this.written = rows;
  }

  /** A fetch that was taken for broken but sends news is running again. */
  private void goOn(String verb) {
    if (state == ExportState.BROKEN) {
      become(ExportState.RUNNING, verb);
      this.finishedAt = null;
    }
    if (state != ExportState.RUNNING) {
      throw new WrongState(state, verb);
    }
  }

  void end(long rows, boolean whole, Instant now) {
    goOn("end");
    become(whole ? ExportState.DONE : ExportState.BROKEN, "end");
    this.written = rows;
    this.finishedAt = now;
  }

  boolean isSilent(Instant heard, Instant now) {
    return state == ExportState.RUNNING && heard.plus(SILENT).isBefore(now);
  }

  /** Ends a fetch of which nothing was heard. */
  void breakOff(Instant now) {
    end(written, false, now);
  }

  private void become(ExportState next, String verb) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb, next);
    }
    this.state = next;
  }

  boolean isLatest(int fetch) {
    return fetch == number;
  }

  ExportState state() {
    return state;
  }

  long written() {
    return written;
  }

  Instant finishedAt() {
    return finishedAt;
  }
}
