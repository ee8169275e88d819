package org.tadamun.wrong.petition.signature.control;

import org.tadamun.wrong.petition.signature.boundary.OpenToAnybody;

/** Wrong: control calls the use case that calls it. */
public class CallsItsUseCase {

  OpenToAnybody useCase() {
    return new OpenToAnybody();
  }
}
