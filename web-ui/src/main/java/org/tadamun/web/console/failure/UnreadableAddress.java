package org.tadamun.web.console.failure;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Refuses an address with a parameter that cannot be read, such as an unknown state or a wrong
 * date. Faces alone would skip the page's opening method and show something else: a list without
 * its filter, or of all campaigns. Named in faces-config.xml.
 */
public class UnreadableAddress implements PhaseListener {

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    boolean console = context.getExternalContext().getRequestServletPath().startsWith("/console/");
    if (console && !context.isPostback() && context.isValidationFailed()) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed");
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.PROCESS_VALIDATIONS;
  }
}
