package org.tadamun.web.console.failure;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes {@link ConsoleExceptionHandler}; named in faces-config.xml. */
public class ConsoleExceptionHandlerFactory extends ExceptionHandlerFactory {

  public ConsoleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ConsoleExceptionHandler(getWrapped().getExceptionHandler());
  }
}
