package org.tadamun.actions.action.boundary;

/**
 * What somebody gets to read of an action.
 *
 * @param isForStaff whether it holds more than everybody may know, so that no cache may keep it
 */
public record ActionReading(ActionAnswer answer, boolean isForStaff) {}
