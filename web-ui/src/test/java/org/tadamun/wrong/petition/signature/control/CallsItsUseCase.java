package org.tadamun.wrong.petition.signature.control;

import org.tadamun.wrong.petition.signature.boundary.OpenToAnybody;

/** Wrong: calls the use case by which it is called. */
public class CallsItsUseCase {

  OpenToAnybody useCase() {
    return new OpenToAnybody();
  }
}
