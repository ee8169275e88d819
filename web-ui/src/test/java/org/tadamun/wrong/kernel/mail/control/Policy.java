package org.tadamun.wrong.kernel.mail.control;

/** Wrong: another class has the same name. */
public class Policy {}
