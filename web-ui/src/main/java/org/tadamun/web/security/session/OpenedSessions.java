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
 * The sessions that this node has opened of rows that go on here. A browser asks in the one that it
 * was given; a program that brings the lasting cookie alone opens another one with each request,
 * and each would fill the memory for half an hour. So of one row there are some, for all the pages
 * that ask at once after a restart, and of more the one that was not used for longest ends. Whoever
 * asks in it nevertheless goes on by the row.
 */
public final class OpenedSessions {

  static final int MOST = 20;

  private static final Logger LOG = System.getLogger(OpenedSessions.class.getName());

  private final Map<String, List<Opened>> byRow = new HashMap<>();

  /**
   * With the id that it had: a container may use the object of one that is over for somebody else.
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
    // Beyond the lock: the beans of its pages end with it.
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
