package org.tadamun.actions.action.boundary;

/**
 * What somebody gets to read of an action.
 *
 * @param isForStaff whether it holds more than everybody may know, so that no cache may keep it
 * @param isWhole whether nothing is kept back, so that whoever sends it back wipes nothing
 */
public record ActionReading(ActionAnswer answer, boolean isForStaff, boolean isWhole) {

  static ActionReading forStaff(ActionView action, String campaign) {
    return new ActionReading(ActionAnswer.forStaff(action, campaign), true, true);
  }

  static ActionReading forThePublic(ActionView action, String campaign) {
    ActionAnswer shown = ActionAnswer.forThePublic(action, campaign);
    boolean whole = shown.equals(ActionAnswer.forStaff(action, campaign));
    return new ActionReading(shown, false, whole);
  }
}
