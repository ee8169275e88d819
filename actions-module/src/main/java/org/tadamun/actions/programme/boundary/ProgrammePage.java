package org.tadamun.actions.programme.boundary;

import java.util.List;
import org.tadamun.actions.action.boundary.ActionAnswer;

/**
 * Some of a programme.
 *
 * @param upcoming the next on top
 * @param past the latest on top
 * @param next the cursor of the next page, or null at the end
 */
public record ProgrammePage(List<ActionAnswer> upcoming, List<ActionAnswer> past, String next) {}
