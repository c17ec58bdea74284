/** The errors Excel answers with. The library turns them into OfficeExtension.Error for the add-in. */

export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `Class.member`, filled in where the error passes the request server. */
  location = '';

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new ApiError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemExists = () =>
  new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.') =>
  new ApiError('InvalidArgument', message);

export const invalidOperation = (message: string) => new ApiError('InvalidOperation', message);

export const accessDenied = (message: string) => new ApiError('AccessDenied', message, 403);

/** Part of a block of cells that one array formula fills. The code is inferred. */
export const partOfArray = () => invalidOperation("You can't change part of an array.");

/** Inserting or deleting cells through such a block. The code is inferred. */
export const tornArray = () =>
  new ApiError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.', 409);

/** Excel fails a request now and then, for no reason it gives. */
export const failedRead = () =>
  new ApiError('GeneralException', 'There was an internal error while processing the request.', 500);

export const tooLarge = (what: 'Request' | 'Response') =>
  new ApiError(
    `${what}PayloadSizeLimitExceeded`,
    `The ${what.toLowerCase()} payload size has exceeded the limit.`,
    413,
  );

export const undoNotSupported = () =>
  new ApiError('UndoNotSupported', "This action can't be undone, and so can't be part of a group.");

/** Real Excel has this member; we do not. It must never pass for an answer of Excel's. */
export function notServed(member: string): ApiError {
  const error = new ApiError('NotImplemented', `The workbench does not serve ${member}.`, 501);
  error.location = member;
  return error;
}
