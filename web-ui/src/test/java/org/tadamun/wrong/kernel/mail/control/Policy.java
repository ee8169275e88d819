package org.tadamun.wrong.kernel.mail.control;

/** Its name is taken: signatures have a policy too. */
public class Policy {}
