/** Queries of the programme, and its calendar and map. */
package org.tadamun.actions.programme.control;
