package org.tadamun.web.security.session;

import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The container sessions that this node has opened for stored sessions (rows). A browser keeps the
 * one it was given; a program that only sends the lasting cookie opens one with each request and
 * could fill the memory. So each row has at most {@link #MOST} sessions, enough for all pages that
 * ask at once after a restart; beyond that the least recently used one ends. A page that still uses
 * it continues by the row.
 */
public final class OpenedSessions {

  static final int MOST = 20;

  private static final Logger LOG = System.getLogger(OpenedSessions.class.getName());

  private final Map<String, List<Opened>> byRow = new HashMap<>();

  /**
   * The id is kept because a container may reuse the object of an ended session for somebody else.
   */
  private record Opened(HttpSession session, String id) {

    boolean isOpen() {
      try {
        session.getCreationTime();
        return session.getId().equals(id);
      } catch (IllegalStateException over) {
        return false;
      }
    }

    long usedAt() {
      try {
        return session.getLastAccessedTime();
      } catch (IllegalStateException over) {
        return Long.MIN_VALUE;
      }
    }

    void end() {
      try {
        if (isOpen()) {
          session.invalidate();
        }
      } catch (IllegalStateException over) {
        LOG.log(Level.TRACE, "A session has ended by itself in this very moment", over);
      }
    }
  }

  public void add(String row, HttpSession session) {
    // Outside the lock: ending a session also ends the beans of its pages.
    oneTooMany(row, new Opened(session, session.getId())).ifPresent(Opened::end);
  }

  private synchronized Optional<Opened> oneTooMany(String row, Opened opened) {
    byRow.values().forEach(known -> known.removeIf(one -> !one.isOpen()));
    byRow.values().removeIf(List::isEmpty);
    List<Opened> ofRow = byRow.computeIfAbsent(row, first -> new ArrayList<>());
    Optional<Opened> oldest =
        ofRow.size() < MOST
            ? Optional.empty()
            : ofRow.stream().min(Comparator.comparingLong(Opened::usedAt));
    oldest.ifPresent(ofRow::remove);
    ofRow.add(opened);
    return oldest;
  }

  synchronized int count() {
    return byRow.values().stream().mapToInt(List::size).sum();
  }
}
