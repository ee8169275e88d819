package org.tadamun.kernel.problem.boundary;

/** 409: the verb does not fit the state; both are named. */
public class WrongState extends BusinessException {

  private final String state;
  private final String verb;

  public WrongState(Enum<?> state, String verb) {
    super(ProblemType.WRONG_STATE, "kernel.state.wrong", state.name(), verb);
    this.state = state.name();
    this.verb = verb;
  }

  public String state() {
    return state;
  }

  public String verb() {
    return verb;
  }
}
