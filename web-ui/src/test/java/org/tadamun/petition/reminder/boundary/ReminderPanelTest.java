package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.petition.PetitionEditView;
import org.tadamun.web.console.petition.ReminderPanel;

@DisplayName("Reminders in the console")
class ReminderPanelTest {

  private static final Instant SINCE = Instant.parse("2026-11-30T12:00:00Z");

  private final ReminderPanel panel = new ReminderPanel();
  private PetitionState state = PetitionState.OPEN;
  private boolean stopped;
  private boolean off;

  private final class Switches extends Reminders {
    @Override
    public RemindersView of(String slug) {
      return new RemindersView(stopped, stopped ? SINCE : null);
    }

    @Override
    public boolean areOff() {
      return off;
    }
  }

  private final class Shown extends PetitionEditView {
    private static final long serialVersionUID = 1;

    @Override
    public boolean isFresh() {
      return false;
    }

    @Override
    public PetitionState getState() {
      return state;
    }
  }

  @BeforeEach
  void connect() throws Exception {
    set("reminders", new Switches());
    set("petition", new Shown());
  }

  private void set(String field, Object value) throws Exception {
    Field seam = ReminderPanel.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(panel, value);
  }

  /** Whether reminders can be stopped, can be resumed, or are shown as off. */
  private List<Boolean> offered() {
    return List.of(panel.isStoppable(), panel.isResumable(), panel.isOff());
  }

  @Test
  @DisplayName("Reminders can be stopped while they are sent")
  void going() {
    assertEquals(List.of(true, false, false), offered());
  }

  @Test
  @DisplayName("Reminders can be resumed once they are stopped")
  void stopped() {
    stopped = true;
    assertEquals(List.of(false, true, false), offered());
  }

  @Test
  @DisplayName("Reminders have no button if the configuration switches them off, which is shown")
  void off() {
    off = true;
    assertEquals(List.of(false, false, true), offered());
    stopped = true;
    assertEquals(List.of(false, false, true), offered());
  }

  @Test
  @DisplayName("Reminders are not shown once the petition is closed")
  void closed() {
    state = PetitionState.CLOSED;
    off = true;
    assertEquals(List.of(false, false, false), offered());
  }
}
