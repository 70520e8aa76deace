/** What Excel answers when it will not do something: the code and message that the runtime hands to the add-in. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export function invalidArgument(what = ""): Refusal {
  const text = "The argument is invalid or missing or has an incorrect format.";
  return new Refusal("InvalidArgument", what ? `${text} (${what})` : text);
}

export function itemNotFound(what = ""): Refusal {
  const text = "The requested resource doesn't exist.";
  return new Refusal("ItemNotFound", what ? `${text} (${what})` : text);
}

export function itemAlreadyExists(what = ""): Refusal {
  const text = "A resource with the same name or identifier already exists.";
  return new Refusal("ItemAlreadyExists", what ? `${text} (${what})` : text);
}

export function accessDenied(what = ""): Refusal {
  const text = "You cannot perform the requested operation.";
  return new Refusal("AccessDenied", what ? `${text} (${what})` : text);
}

export function invalidOperation(what: string): Refusal {
  return new Refusal("InvalidOperation", what);
}

export function conflict(what: string): Refusal {
  return new Refusal("Conflict", `Request could not be processed because of a conflict. (${what})`);
}

/** The workbench does not know this member: said loudly, so that no test passes on a swallowed call. */
export function apiNotFound(member: string): Refusal {
  return new Refusal("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);
}
